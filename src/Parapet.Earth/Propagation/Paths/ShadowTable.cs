using System.Runtime.CompilerServices;
using Parapet.Earth.Propagation.Diffraction;
using Parapet.Earth.Terrain;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>
/// What the ground around a site does to low paths, precomputed: for each azimuth and ring of range the grazing ray
/// and, where diffraction is on, the loss at heights above and below it.
/// </summary>
internal sealed class ShadowTable
{
    public const int Azimuths = 360;

    // Between the ground and the grazing ray by the root of the depth; above by doublings of sqrt(wavelength times range) / 2.
    private const int NodesBelow = 12;
    private const int NodesAbove = 16;
    private const int Nodes = NodesBelow + 1 + NodesAbove;
    private const double NodesPerDoubling = 3;
    private const double NodeMetres = 10_000;

    // A loss of this much on either way leaves nothing that a radar could see.
    private const float DarkDecibels = 60;

    private readonly RingScale _rings;
    private readonly double _antennaMetres;
    private readonly double _radius;
    private readonly double _wavelength;
    private readonly float[] _slopes;
    private readonly float[] _grounds;
    private readonly float[]? _losses;

    private ShadowTable(RingScale rings, double antennaMetres, Frequency frequency, PropagationEffects effects)
    {
        _rings = rings;
        _antennaMetres = antennaMetres;
        _radius = effects.EffectiveRadius.Metres;
        _wavelength = Wavelength.Of(frequency).Metres;
        _slopes = new float[Azimuths * rings.Count];
        _grounds = new float[Azimuths * rings.Count];
        _losses = effects.Diffraction ? new float[Azimuths * rings.Count * Nodes] : null;
    }

    public static ShadowTable Build(
        IElevation elevation, Geodetic antenna, Frequency frequency, PropagationEffects effects, Length maximumRange)
    {
        var rings = new RingScale(maximumRange.Metres);
        var table = new ShadowTable(rings, antenna.Height.Metres, frequency, effects);
        var step = Math.Clamp(elevation.PostSpacing.Metres / 2, 100, 1000);
        var heights = new double[(int)Math.Ceiling(RingScale.RangeOf(rings.Count - 1) / step) + 1];
        var kernel = new TerrainDiffractionKernel(frequency, effects.Polarization, 0, effects.EffectiveRadius.Metres);
        for (var azimuth = 0; azimuth < Azimuths; azimuth++)
        {
            var ray = new SurfaceRay(antenna.Latitude, antenna.Longitude, Azimuth.FromDegrees(azimuth * (360.0 / Azimuths)));
            Sample(elevation, ray, step, heights);
            table.Fill(azimuth, heights, step, kernel);
        }

        return table;
    }

    /// <summary>The loss on one way in dB, or infinity where the target is hidden and diffraction is off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Loss(double azimuthRadians, double groundRange, double height)
    {
        var column = (int)(azimuthRadians * (Azimuths / (2 * Math.PI)) + 0.5) % Azimuths * _rings.Count;
        var (ring, share) = _rings.PlaceOf(groundRange);
        var slope = double.Lerp(_slopes[column + ring], _slopes[column + ring + 1], share);
        var grazing = SightLine.HeightOn(slope, groundRange, _antennaMetres, _radius);
        var above = height - grazing;
        if (_losses is null)
        {
            return above >= 0 ? 0 : double.PositiveInfinity;
        }

        var ground = double.Lerp(_grounds[column + ring], _grounds[column + ring + 1], share);
        var place = above >= 0
            ? NodesBelow + NodesPerDoubling * Math.Log2(1 + above / OffsetUnit(groundRange))
            : NodesBelow * (1 - Math.Sqrt(Math.Min(1, above / Math.Min(ground - grazing, -1))));
        place = Math.Min(place, Nodes - 1 - 1e-9);
        var node = (int)place;
        var rest = place - node;
        var near = _losses.AsSpan((column + ring) * Nodes + node, 2);
        var far = _losses.AsSpan((column + ring + 1) * Nodes + node, 2);
        return double.Lerp(double.Lerp(near[0], near[1], rest), double.Lerp(far[0], far[1], rest), share);
    }

    private double OffsetUnit(double range) => 0.5 * Math.Sqrt(_wavelength * range);

    /// <summary>The height of a target at a node.</summary>
    private double HeightAt(int node, double grazing, double ground, double range)
    {
        if (node >= NodesBelow)
        {
            return grazing + OffsetUnit(range) * (Math.Pow(2, (node - NodesBelow) / NodesPerDoubling) - 1);
        }

        var root = 1 - (double)node / NodesBelow;
        return grazing + Math.Min(ground - grazing, -1) * root * root;
    }

    private static void Sample(IElevation elevation, SurfaceRay ray, double step, Span<double> heights)
    {
        var (from, to) = (ray.At(0), ray.At(NodeMetres));
        var start = 0.0;
        for (var i = 0; i < heights.Length; i++)
        {
            while (i * step > start + NodeMetres)
            {
                start += NodeMetres;
                (from, to) = (to, ray.At(start + NodeMetres));
            }

            var share = (i * step - start) / NodeMetres;
            heights[i] = elevation.HeightAt(
                Angle.FromRadians(double.Lerp(from.Latitude, to.Latitude, share)),
                Angle.FromRadians(double.Lerp(from.Longitude, to.Longitude, share))).Metres;
        }
    }

    private void Fill(int azimuth, double[] heights, double step, in TerrainDiffractionKernel kernel)
    {
        var steepest = double.NegativeInfinity;
        var next = 1;
        for (var ring = 0; ring < _rings.Count; ring++)
        {
            // The profile ends at the last place at or before the ring; its end is the ground below the target.
            var last = Math.Clamp((int)(RingScale.RangeOf(ring) / step), 2, heights.Length - 1);
            for (; next < last; next++)
            {
                steepest = Math.Max(steepest, SightLine.Slope(heights[next], next * step, _antennaMetres, _radius));
            }

            var cell = azimuth * _rings.Count + ring;
            _slopes[cell] = (float)steepest;
            _grounds[cell] = (float)heights[last];
            if (_losses is { } losses)
            {
                var grazing = SightLine.HeightOn(steepest, last * step, _antennaMetres, _radius);
                FillLosses(losses.AsSpan(cell * Nodes, Nodes), heights.AsSpan(0, last + 1), step, grazing, kernel);
            }
        }
    }

    private void FillLosses(Span<float> losses, ReadOnlySpan<double> heights, double step, double grazing, in TerrainDiffractionKernel kernel)
    {
        var range = (heights.Length - 1) * step;
        losses.Clear();
        for (var node = NodesBelow; node >= 0; node--)
        {
            losses[node] = (float)kernel.Loss(heights, step, _antennaMetres, HeightAt(node, grazing, heights[^1], range)).Total.Value;
            if (losses[node] > DarkDecibels)
            {
                losses[..node].Fill(losses[node]);
                break;
            }
        }

        for (var node = NodesBelow + 1; node < Nodes && losses[node - 1] > 0; node++)
        {
            losses[node] = (float)kernel.Loss(heights, step, _antennaMetres, HeightAt(node, grazing, heights[^1], range)).Total.Value;
        }
    }
}
