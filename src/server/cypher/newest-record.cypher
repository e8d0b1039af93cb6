// How many articles there are, and when the last of them was recorded.
MATCH (a:Article)
RETURN count(a) AS articles, max(a.recordedAt) AS recordedAt
