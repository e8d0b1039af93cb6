import type { Attributes } from 'graphology-types';
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import FRAGMENT_SHADER from './edge-arc.frag.glsl?raw';
import VERTEX_SHADER from './edge-arc.vert.glsl?raw';

/** What an edge must have to be drawn as an arc. */
export interface ArcAttributes extends Attributes {
  /** How far it bends from the straight line, as a share of its length; the sign says to which side. */
  readonly curvature: number;
  /** See {@link arcStyle}. */
  readonly arc: number;
}

/** Packs how a line is drawn into one figure, which is all that the graphics card is sent. */
export function arcStyle(style: {
  readonly pattern: 'solid' | 'dashed' | 'dotted';
  readonly struck: boolean;
  readonly arrow: boolean;
}): number {
  const pattern = { solid: 0, dashed: 1, dotted: 2 }[style.pattern];
  return pattern + (style.struck ? 4 : 0) + (style.arrow ? 8 : 0);
}

/** Pieces that an arc is made of. */
const PIECES = 14;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_dimensions', 'u_feather', 'u_minEdgeThickness'] as const;

/**
 * Draws edges as arcs, so that many between one pair stand apart: drawn out, dashed or dotted, struck through in
 * the middle, with or without an arrow's head. All of it is done on the graphics card from seven figures an edge.
 */
export class EdgeArcProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    const strip: number[][] = [];
    for (let piece = 0; piece <= PIECES; piece += 1) strip.push([piece / PIECES, 1], [piece / PIECES, -1]);
    return {
      VERTICES: strip.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_radii', size: 2, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_curvature', size: 1, type: FLOAT },
        { name: 'a_style', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_piece', size: 2, type: FLOAT }],
      CONSTANT_DATA: strip,
    };
  }

  processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { curvature, arc } = data as EdgeDisplayData & ArcAttributes;
    const { array } = this;
    let at = startIndex;
    array[at++] = source.x;
    array[at++] = source.y;
    array[at++] = target.x;
    array[at++] = target.y;
    array[at++] = source.size;
    array[at++] = target.size;
    array[at++] = data.size;
    array[at++] = curvature;
    array[at++] = arc;
    array[at++] = floatColor(data.color);
    array[at++] = edgeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniform2f(uniformLocations['u_dimensions'] ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations['u_feather'] ?? null, 0.75 / params.pixelRatio + 0.25);
    gl.uniform1f(uniformLocations['u_minEdgeThickness'] ?? null, params.minEdgeThickness);
  }
}
