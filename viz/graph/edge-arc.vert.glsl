attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_style;
attribute vec4 a_color;
attribute vec4 a_id;
// How far along the arc, 0 to 1, and on which side of it.
attribute vec2 a_piece;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_half;
varying float v_style;

const float bias = 255.0 / 254.0;

// Everything is reckoned in pixels, so that dashes and arrow heads keep their size.
vec2 pixels(vec2 position) {
  return (u_matrix * vec3(position, 1.0)).xy * u_dimensions * 0.5;
}

void main() {
  vec2 a = pixels(a_source);
  vec2 b = pixels(a_target);
  vec2 d = b - a;
  float straight = max(length(d), 0.001);
  vec2 normal = vec2(-d.y, d.x) / straight;
  vec2 c = (a + b) * 0.5 + normal * a_curvature * straight;
  float toC = max(length(c - a), 0.001);
  float fromC = max(length(b - c), 0.001);

  // The arc begins and ends at the rims of the discs.
  float t0 = min(a_radii.x / u_sizeRatio / (2.0 * toC), 0.45);
  float t1 = 1.0 - min((a_radii.y / u_sizeRatio + 1.0) / (2.0 * fromC), 0.45);
  float t = mix(t0, t1, a_piece.x);
  float s = 1.0 - t;
  vec2 point = s * s * a + 2.0 * s * t * c + t * t * b;
  vec2 tangent = normalize(2.0 * s * (c - a) + 2.0 * t * (b - c) + vec2(0.0001, 0.0));

  v_half = max(a_thickness / u_sizeRatio, u_minEdgeThickness) * 0.5;
  // Room for the head, the stroke and the soft rim.
  float reach = max(v_half * 2.5 + 3.0, 6.0) + 1.0;
  v_across = a_piece.y * reach;
  v_length = (straight + toC + fromC) * 0.5 * (t1 - t0);
  v_along = a_piece.x * v_length;
  v_style = a_style;
  point += vec2(-tangent.y, tangent.x) * v_across;
  gl_Position = vec4(point / (u_dimensions * 0.5), 0.0, 1.0);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
