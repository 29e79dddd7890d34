using Parapet.Earth.Ellipsoid;
using Parapet.Fusion.Strobes;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Where the strobes of two radars meet: how sure that place is along and across the plane of the two.</summary>
internal sealed class StrobeCrossings : ICheckedModel
{
    private static readonly Geodetic s_first = Geodetic.FromDegrees(38, 32, 1000);

    public string Table => "jamming/triangulation";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var frame = LocalFrame.At(s_first);
        var source = frame.ToEcef(new Position<Enu>(1000 * row.Number("east_km"), 1000 * row.Number("north_km"), 0));
        var second = LocalFrame.At(frame.ToEcef(new Position<Enu>(1000 * row.Number("baseline_km"), 0, 0)));
        var sigma = row.Number("sigma_deg").Degrees;
        var met = Triangulation.Of(Line(1, frame, source, sigma), Line(2, second, source, sigma))!.Value;
        var (east, north, up) = frame.Rotation;
        var (xx, xy, yy) = (Spread(met, east, east), Spread(met, east, north), Spread(met, north, north));
        var (middle, half) = ((xx + yy) / 2, Math.Sqrt((xx - yy) * (xx - yy) / 4 + xy * xy));
        yield return ("greatest_km", Math.Sqrt(middle + half) / 1000);
        yield return ("least_km", Math.Sqrt(middle - half) / 1000);
        yield return ("up_km", Math.Sqrt(Spread(met, up, up)) / 1000);
    }

    private static StrobeLine Line(int sensor, LocalFrame antenna, Position<Ecef> source, Angle sigma)
    {
        var sight = antenna.Sight(source);
        return new(new Strobe(new(sensor), Instant.Start, antenna.Origin, sight.Azimuth, sight.Elevation, sigma, sigma));
    }

    private static double Spread(in Triangulation met, in Vector<Ecef> a, in Vector<Ecef> b)
    {
        var p = met.Covariance;
        return a.X * (p.Xx * b.X + p.Xy * b.Y + p.Xz * b.Z) + a.Y * (p.Xy * b.X + p.Yy * b.Y + p.Yz * b.Z) + a.Z * (p.Xz * b.X + p.Yz * b.Y + p.Zz * b.Z);
    }
}
