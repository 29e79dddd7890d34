using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Earth.Propagation.Multipath;
using Parapet.Earth.Terrain;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>
/// <see cref="PropagationPath"/> for a site that asks often: shadow, air and reflection precomputed for one frequency,
/// so that a question is a few look-ups. Immutable once built.
/// </summary>
public sealed class PropagationTable
{
    /// <summary>Nulls are never deeper: terrain is no mirror.</summary>
    internal const double LeastFieldFactor = 0.01;

    private const int AirHeights = 48;
    private const double AirFirstMetres = 250;
    private const double AirRatio = 1.12;
    private const int Reflections = 512;
    private const double DecibelsPerNeper = 8.685889638065037;

    private static readonly double AirPerLogarithm = 1 / Math.Log(AirRatio);

    private readonly double _antennaMetres;
    private readonly double _surfaceMetres;
    private readonly double _radius;
    private readonly double _wavesPerMetre;
    private readonly RingScale _rings;
    private readonly ShadowTable? _shadow;
    private readonly float[]? _air;
    private readonly Complex[]? _reflections;
    private readonly CellAttenuation? _cells;

    private PropagationTable(
        IElevation elevation, Geodetic antenna, Frequency frequency, PropagationEffects effects, Length maximumRange)
    {
        _antennaMetres = antenna.Height.Metres;
        _surfaceMetres = elevation.HeightAt(antenna.Latitude, antenna.Longitude).Metres;
        _radius = effects.EffectiveRadius.Metres;
        _wavesPerMetre = 1 / Wavelength.Of(frequency).Metres;
        _rings = new(maximumRange.Metres);
        _shadow = effects.Masking || effects.Diffraction
            ? ShadowTable.Build(elevation, antenna, frequency, effects, maximumRange)
            : null;
        _air = effects.Gases || effects.RainMillimetresPerHour > 0 ? Air(new(frequency, effects)) : null;
        _cells = CellAttenuation.Of(antenna, frequency, effects);
        _reflections = effects.Multipath && _antennaMetres > _surfaceMetres ? ReflectionsOf(frequency, effects) : null;
    }

    /// <summary>Computes everything for a site. Takes some tenths of a second with diffraction on, and a few milliseconds without.</summary>
    /// <param name="antenna">Its height is that of the ground plus that of the mast.</param>
    /// <param name="maximumRange">How far to look: above zero, up to 1,000 km; further off the last ring stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is outside what is allowed, or an effect that is on does not hold at the frequency.</exception>
    public static PropagationTable Build(
        IElevation elevation, Geodetic antenna, Frequency frequency, PropagationEffects effects, Length maximumRange)
    {
        if (!(maximumRange.Kilometres > 0 && maximumRange.Kilometres <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(maximumRange), maximumRange, "a range above 0 and up to 1000 km is needed");
        }

        return new(elevation, antenna, frequency, effects, maximumRange);
    }

    /// <summary>No echo is raised by more: two rays in step give twice the field, there and back.</summary>
    public double GreatestEchoFactor => _reflections is null ? 1 : 16;

    /// <summary>The factor on the power of an echo, beyond free space: 1 if nothing happens to it, 0 if the target is hidden.</summary>
    /// <param name="groundRange">Along the surface, above zero.</param>
    /// <param name="targetHeight">Above the ellipsoid.</param>
    public double EchoFactor(Azimuth azimuth, Length groundRange, Length targetHeight)
    {
        var (range, height) = (groundRange.Metres, targetHeight.Metres);
        var loss = _shadow?.Loss(azimuth.Radians, range, height) ?? 0;
        if (double.IsPositiveInfinity(loss))
        {
            return 0;
        }

        var field = _reflections is not null && loss == 0 ? Bounce(range, height) : 1;
        loss += _air is null ? 0 : AirLoss(range, height);
        loss += _cells is null ? 0 : _cells.Along(azimuth.Radians, range, height);

        // Two ways: the power goes as the field's fourth, and twice the loss is lost.
        return field * field * (field * field) * Math.Exp(loss * (-4 / DecibelsPerNeper));
    }

    private double Bounce(double range, double height)
    {
        var geometry = ReflectionGeometry.Of(range, _antennaMetres - _surfaceMetres, height - _surfaceMetres, _radius);
        if (!(geometry.SineOfGrazing > 0))
        {
            return 1;
        }

        // Nodes are even in the root of the sine: most of what changes does so near grazing.
        var place = Math.Min(Math.Sqrt(geometry.SineOfGrazing) * (Reflections - 1), Reflections - 1 - 1e-9);
        var node = (int)place;
        var reflections = _reflections!;
        var coefficient = reflections[node] + (place - node) * (reflections[node + 1] - reflections[node]);
        var field = 1 + geometry.Divergence * coefficient
            * Complex.FromPolarCoordinates(1, -2 * Math.PI * geometry.DetourMetres * _wavesPerMetre);
        return Math.Max(Complex.Abs(field), LeastFieldFactor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double AirLoss(double range, double height)
    {
        var (ring, share) = _rings.PlaceOf(range);
        var place = Math.Clamp(Math.Log(1 + Math.Max(0, height) / AirFirstMetres) * AirPerLogarithm, 0, AirHeights - 1 - 1e-9);
        var node = (int)place;
        var rest = place - node;
        var near = _air.AsSpan(ring * AirHeights + node, 2);
        var far = _air.AsSpan((ring + 1) * AirHeights + node, 2);
        return double.Lerp(double.Lerp(near[0], near[1], rest), double.Lerp(far[0], far[1], rest), share)
            * Math.Min(1, range / RingScale.RangeOf(0));
    }

    private float[] Air(AirAttenuation attenuation)
    {
        var table = new float[_rings.Count * AirHeights];
        for (var ring = 0; ring < _rings.Count; ring++)
        {
            for (var node = 0; node < AirHeights; node++)
            {
                var height = AirFirstMetres * (Math.Pow(AirRatio, node) - 1);
                var (gases, rain) = attenuation.Along(_antennaMetres, height, RingScale.RangeOf(ring));
                table[ring * AirHeights + node] = (float)(gases + rain);
            }
        }

        return table;
    }

    private static Complex[] ReflectionsOf(Frequency frequency, PropagationEffects effects)
    {
        var table = new Complex[Reflections];
        for (var node = 0; node < Reflections; node++)
        {
            var root = node / (Reflections - 1.0);
            table[node] = TwoRayMultipath.Coefficient(
                frequency, Angle.FromRadians(Math.Asin(root * root)), effects.Polarization, effects.Surface);
        }

        return table;
    }
}
