using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Bodies that fall through the standard atmosphere along a straight line, without gravity.</summary>
internal sealed class StraightEntries : ICheckedModel
{
    private const double StepSeconds = 0.01;
    private const double EntryMetres = 120_000;

    /// <summary>A way down takes three minutes at most; a model that goes astray must not fly for ever.</summary>
    private const int MostSteps = 100_000;

    private static readonly GravityField Weightless = new(0, 0, GravityField.SecondZonalRadiusMetres, 0);

    public string Table => "re-entry/straight_entry";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var body = new FallingBody(Weightless, row.Number("beta_kg_m2"));
        var (before, after, share) = FallTo(row.Number("height_m"), body, Start(row));
        var velocity = before.Velocity * (1 - share) + after.Velocity * share;
        var position = before.Position + (after.Position - before.Position) * share;
        yield return ("speed_there_m_s", velocity.Norm);
        yield return ("deceleration_m_s2", body.Acceleration(position, velocity).Norm);
    }

    /// <summary>Over the equator, where the height above the ellipsoid is the distance from the centre less one radius.</summary>
    internal static TargetState Start(ReferenceRow row)
    {
        var (sin, cos) = Math.SinCos(Angle.FromDegrees(row.Number("angle_deg")).Radians);
        var speed = row.Number("speed_m_s");
        return new(new(Wgs84.SemiMajorAxisMetres + EntryMetres, 0, 0), new(-speed * sin, speed * cos, 0));
    }

    /// <summary>The states about the moment of passing a height, and the share of the way between them.</summary>
    private static (TargetState Before, TargetState After, double Share) FallTo(double heightMetres, in FallingBody body, TargetState state)
    {
        var before = state;
        for (var step = 0; step < MostSteps && HeightOf(state) > heightMetres; step++)
        {
            before = state;
            state = body.Step(state, StepSeconds, default);
        }

        return (before, state, (HeightOf(before) - heightMetres) / (HeightOf(before) - HeightOf(state)));
    }

    /// <summary>Above the equator, in metres.</summary>
    internal static double HeightOf(in TargetState state) => state.Position.FromOrigin.Norm - Wgs84.SemiMajorAxisMetres;

    /// <summary>The greatest deceleration on the way down, in m/s2, and its height in metres.</summary>
    internal static (double Deceleration, double HeightMetres) Peak(double ballisticCoefficient, TargetState state)
    {
        var body = new FallingBody(Weightless, ballisticCoefficient);
        var (greatest, height) = (0.0, 0.0);
        for (var step = 0; step < MostSteps && HeightOf(state) > 0 && state.Velocity.Norm > 1; step++)
        {
            var deceleration = body.Acceleration(state.Position, state.Velocity).Norm;
            if (deceleration > greatest)
            {
                (greatest, height) = (deceleration, HeightOf(state));
            }

            state = body.Step(state, StepSeconds, default);
        }

        return (greatest, height);
    }
}
