import { DemarcheError, type EdgeType, isEdgeType } from '../../../src/ontology/index.ts';

/** The edge type that a cell names. @throws DemarcheError `lexicon` where there is no such type */
export function edgeTypeOf(type: string | undefined, place: string): EdgeType {
  if (type === undefined || !isEdgeType(type)) {
    throw new DemarcheError(
      'lexicon',
      `${place}: "${type}" is no edge type; src/ontology/edge-types.ts has them all.`,
    );
  }
  return type;
}

/** The PLOVER mode that a cell names; null for `-`, the edge type's usual one. */
export function modeOf(cell: string | undefined): string | null {
  return cell === undefined || cell === '-' ? null : cell;
}
