using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How fast bodies of one stage land that public sources tell of, at their greatest range.</summary>
internal sealed class LandingSpeeds : ICheckedModel
{
    private static readonly Geodetic From = Geodetic.FromDegrees(50, 4);

    public string Table => "ballistic-flight/landing_speeds";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var range = Length.FromKilometres(row.Number("range_km"));
        var missile = new BallisticDescription
        {
            MaximumRange = range * 1.05,
            MinimumRange = Length.FromKilometres(10),
            BurnTime = Duration.FromSeconds(row.Number("burn_s")),
            BallisticCoefficient = row.Number("beta_kg_m2"),
            DragShape = DragShape.Slender,
            Stages = [new BallisticStage(Ratio.One, Ratio.One, Speed.FromMetresPerSecond(row.Number("exhaust_m_s")))],
            LaunchBallisticCoefficient = row.Number("launch_beta_kg_m2"),
            CircularErrorProbable = Length.Zero,
            CredibleObjects = 0,
            DiscriminationProbability = Ratio.One,
        };
        var to = Geodesic.Direct(From, Azimuth.FromDegrees(300), range).Place;
        yield return ("impact_speed_m_s", BallisticFlight.Fly(missile, From, to, Instant.Start, SmoothEarth.Instance, Angle.Zero).ImpactSpeed.MetresPerSecond);
    }
}
