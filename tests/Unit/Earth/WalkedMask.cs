using Parapet.Earth.Terrain;

namespace Parapet.Tests.Unit.Earth;

/// <summary>A mask as the model has it and as slow as that: every ring of every ray is looked at, for one antenna alone.</summary>
internal sealed class WalkedMask
{
    private const double NodeSpacingMetres = 10_000;

    private readonly RangeRings _rings;
    private readonly Geodetic _antenna;
    private readonly float[][] _slopes;

    public WalkedMask(IElevation elevation, Geodetic antenna, Length range, int azimuths)
    {
        _rings = new(Math.Clamp(elevation.PostSpacing.Metres / 2, 25, 1000), range.Metres);
        _antenna = antenna;
        _slopes = [.. Enumerable.Range(0, azimuths).Select(azimuth => Walk(elevation, azimuth / (azimuths / (2 * Math.PI))))];
    }

    /// <summary>The same questions at every ring, on every ray and between it and the next.</summary>
    public IEnumerable<(Azimuth Azimuth, Length Range, Length Lowest)> Looks()
    {
        var perRadian = _slopes.Length / (2 * Math.PI);
        for (var ray = 0; ray < _slopes.Length; ray++)
        {
            for (var ring = 1; ring < _rings.Count; ring++)
            {
                var azimuth = Azimuth.FromRadians((ray + 0.3) / perRadian);
                var range = (_rings.RangeOf(ring) + 0.5).Metres;
                var (first, second) = (_slopes[ray][_rings.IndexOf(range.Metres)], _slopes[(ray + 1) % _slopes.Length][_rings.IndexOf(range.Metres)]);
                var slope = first + (azimuth.Radians * perRadian - ray) * (second - first);
                yield return (azimuth, range, Length.FromMetres(RefractedEarth.HeightOnRay(_antenna.Height.Metres, range.Metres, slope)));
            }
        }
    }

    private float[] Walk(IElevation elevation, double azimuthRadians)
    {
        var ray = new SurfaceRay(_antenna.Latitude, _antenna.Longitude, Azimuth.FromRadians(azimuthRadians));
        var horizon = Math.Max(RefractedEarth.HorizonRange(_antenna.Height).Metres, _rings.RangeOf(1));
        var slopes = new float[_rings.Count];
        var steepest = double.NegativeInfinity;
        for (var ring = 1; ring < slopes.Length; ring++)
        {
            var range = _rings.RangeOf(ring);
            var node = Math.Max(0, Math.Ceiling(range / NodeSpacingMetres) - 1) * NodeSpacingMetres;
            var (from, to) = (ray.At(node), ray.At(node + NodeSpacingMetres));
            var share = (range - node) / NodeSpacingMetres;
            var ground = elevation.HeightAt(
                Angle.FromRadians(from.Latitude + share * (to.Latitude - from.Latitude)),
                Angle.FromRadians(from.Longitude + share * (to.Longitude - from.Longitude)));
            steepest = Math.Max(steepest, Math.Max(
                RefractedEarth.Slope(_antenna.Height.Metres, range, ground.Metres), RefractedEarth.Slope(_antenna.Height.Metres, Math.Min(range, horizon), 0)));
            slopes[ring] = (float)steepest;
        }

        return slopes;
    }
}
