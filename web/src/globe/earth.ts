import { Cartesian2, Cartesian3, Color, Ellipsoid, Globe, HeadingPitchRange, ImageryLayer, JulianDate, Math as Angles, type PerspectiveFrustum, Scene, SceneTransforms } from '@cesium/engine';
import type { Backdrop } from '../data/answers';
import type { Camera } from '../map/camera';
import type { Projection } from '../map/projection';
import { token } from '../page/theme';
import { GroundTiles } from './ground';
import { isHidden } from './horizon';
import { eyeDistance, type Turn } from './turn';

/** What the engine's own widget uses of a scene, and its declarations leave out. */
type DrivenScene = Scene & { pixelRatio: number; initializeFrame: () => void };

/** A raid has no date, and nothing is lit by the sun: the engine's sky always stands as it did then. */
const noon = JulianDate.fromIso8601('2025-06-21T12:00:00Z');

/** Pixels by which the ground may be less sharp than the picture. */
const groundError = 1.2;

/** Of the pixels along each side, those that are drawn without a GPU while something moves. */
const movingShare = 0.6;

/** Frames without a tile to come after which the ground counts as whole. */
const wholeEnough = 4;

/** Whether what draws for the page is no GPU: then every pixel that can be spared is. */
function isSoftware(scene: Scene): boolean {
  const gl = scene.canvas.getContext('webgl2');
  const told = gl?.getExtension('WEBGL_debug_renderer_info');
  return /swiftshader|llvmpipe|software/i.test(gl && told ? String(gl.getParameter(told.UNMASKED_RENDERER_WEBGL)) : '');
}

/** The globe itself: its ground, the eye that sees it, and where on the picture its places are. */
export class Earth implements Projection {
  readonly scene: DrivenScene;
  private readonly tiles: GroundTiles;
  private readonly isSoftware: boolean;
  private looks = '';
  private wholeFrames = 0;
  private ground: ImageryLayer | null = null;
  private readonly place = new Cartesian3();
  private readonly pixel = new Cartesian2();

  constructor(private readonly canvas: HTMLCanvasElement, credits: HTMLElement, world: Backdrop, region: Backdrop) {
    this.scene = new Scene({ canvas, creditContainer: credits, creditViewport: credits, scene3DOnly: true, msaaSamples: 4, orderIndependentTranslucency: false }) as DrivenScene;
    const { scene } = this;
    scene.rethrowRenderErrors = true;
    scene.fog.enabled = false;
    scene.screenSpaceCameraController.enableInputs = false;
    this.isSoftware = isSoftware(scene);
    if (this.isSoftware) {
      scene.msaaSamples = 1;
    }
    const globe = new Globe(Ellipsoid.WGS84);
    globe.showGroundAtmosphere = false;
    globe.enableLighting = false;
    // The ground is the ellipsoid itself: what is drawn is held against it, not against a plane drawn through the horizon.
    globe.depthTestAgainstTerrain = true;
    scene.useDepthPicking = false;
    globe.maximumScreenSpaceError = groundError;
    scene.globe = globe;
    this.tiles = new GroundTiles(world, region);
  }

  /** Takes the colours of the theme. */
  paint(): void {
    const { scene } = this;
    scene.backgroundColor = Color.fromCssColorString(token('--space'));
    scene.globe.baseColor = Color.fromCssColorString(token('--sea'));
    if (this.ground) {
      scene.imageryLayers.remove(this.ground, true);
    }
    this.wholeFrames = 0;
    this.ground = new ImageryLayer(this.tiles.provider, this.isSoftware ? { maximumAnisotropy: 1 } : {});
    scene.imageryLayers.add(this.ground);
  }

  /** Pixels drawn to one of the page: without a GPU fewer while something moves, since every one of them takes its time. */
  ratio(isMoving: boolean): number {
    return devicePixelRatio * (this.isSoftware && isMoving ? movingShare : 1);
  }

  /** Looks as both views do at the place in the middle. */
  look(camera: Camera, turn: Turn, isMoving: boolean): void {
    const { scene } = this;
    const ratio = this.ratio(isMoving);
    const [wide, high] = [Math.max(1, Math.round(camera.width * ratio)), Math.max(1, Math.round(camera.height * ratio))];
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
      scene.pixelRatio = ratio;
    }
    const looks = JSON.stringify([camera, turn, ratio]);
    if (looks !== this.looks) {
      this.looks = looks;
      this.wholeFrames = 0;
    }
    const frustum = scene.camera.frustum as PerspectiveFrustum;
    frustum.aspectRatio = wide / high;
    const from = new HeadingPitchRange(Angles.toRadians(turn.heading), -Angles.toRadians(turn.down), eyeDistance(camera, frustum.fov!));
    scene.camera.lookAt(Cartesian3.fromDegrees(camera.longitude, camera.latitude, 0), from);
  }

  /** Draws one frame; whether there is more to come, since tiles of the ground are still being made. */
  render(): boolean {
    this.scene.initializeFrame();
    this.scene.render(noon);
    // Tiles that have come ask for finer ones in the frame after: only some whole frames on end are the end of it.
    this.wholeFrames = this.scene.globe.tilesLoaded ? this.wholeFrames + 1 : 0;
    return this.wholeFrames < wholeEnough;
  }

  at(longitude: number, latitude: number, height: number): { x: number; y: number } | null {
    return this.atPlace(Cartesian3.fromDegrees(longitude, latitude, height, Ellipsoid.WGS84, this.place));
  }

  /** The same of a place that is reckoned from the earth's middle. */
  atPlace(place: Cartesian3): { x: number; y: number } | null {
    if (isHidden(this.scene.camera.positionWC, place)) {
      return null;
    }
    const found = SceneTransforms.worldToWindowCoordinates(this.scene, place, this.pixel);
    return found ? { x: found.x, y: found.y } : null;
  }

  /** Whether the browser has taken back what is drawn on; the library then throws whatever it is asked. */
  get isDropped(): boolean {
    return this.canvas.getContext('webgl2')?.isContextLost() === true;
  }

  close(): void {
    this.scene.destroy();
  }
}
