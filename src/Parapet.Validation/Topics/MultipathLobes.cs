using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.Multipath;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The lobes over a flat mirror.</summary>
internal sealed class MultipathLobes : ICheckedModel
{
    private const double FarMetres = 1e9;

    private static readonly ReflectingSurface Mirror = new(new GroundConstants(1, 1e16), Length.Zero);

    public string Table => "multipath/lobes_100MHz_10m";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var elevation = Angle.FromDegrees(row.Number("elevation_deg")).Radians;
        var factor = TwoRayMultipath.FieldFactor(
            Frequency.FromMegahertz(100),
            Length.FromMetres(FarMetres * Math.Cos(elevation)),
            Length.FromMetres(10),
            Length.FromMetres(FarMetres * Math.Sin(elevation)),
            Length.FromMetres(double.PositiveInfinity),
            Polarization.Horizontal,
            Mirror);
        yield return ("factor", factor);
    }
}
