// Every sentence that reports one of these events, with what stands around it in its article.
UNWIND $ids AS id
MATCH (e:Event {id: id})<-[r:REPORTS]-(a:Article)
RETURN e.id AS event, e.summary AS summary, e.mode AS mode, e.cameo AS cameo, a.id AS article, a.title AS title,
       a.publisher AS publisher, a.publishedOn AS publishedOn, a.url AS url, a.text AS text, r.sentence AS sentence,
       r.start AS start, r.end AS end, r.confidence AS confidence, r.status AS status, r.extractor AS extractor
ORDER BY event, coalesce(publishedOn, '') DESC, article, start
