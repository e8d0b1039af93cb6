precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_half;
varying float v_style;

uniform float u_feather;

void main(void) {
  float style = floor(v_style + 0.5);
  float arrow = step(8.0, style);
  style -= arrow * 8.0;
  float struck = step(4.0, style);
  float pattern = style - struck * 4.0;
  float across = abs(v_across);
  float rest = v_length - v_along;
  float headLength = arrow * min(v_half * 4.0 + 5.0, v_length * 0.4);
  bool inHead = arrow > 0.5 && rest < headLength;
  float width = inHead ? (v_half * 2.0 + 2.5) * rest / headLength : v_half;

  #ifdef PICKING_MODE
  if (across > max(width, 4.0)) discard;
  gl_FragColor = v_color;
  #else
  bool inStroke = struck > 0.5 && abs(v_along - v_length * 0.5) < 1.0;
  if (inStroke) width = max(v_half * 2.0 + 2.5, 5.0);
  else if (!inHead) {
    float dash = v_half * 2.0 + 5.0;
    float dot = v_half * 2.0 + 1.0;
    if (pattern > 1.5 && mod(v_along, dot * 2.6) > dot) discard;
    else if (pattern > 0.5 && pattern < 1.5 && mod(v_along, dash * 1.75) > dash) discard;
  }
  float alpha = v_color.a * (1.0 - smoothstep(width - u_feather, width + u_feather, across));
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
