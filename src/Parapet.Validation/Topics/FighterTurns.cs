using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Half a circle of a fighter at its lateral limit, until its nose points back.</summary>
internal sealed class FighterTurns : ICheckedModel
{
    private static readonly Geodetic Start = Geodetic.FromDegrees(39, 35, 8_000);
    private static readonly Duration Step = Duration.FromSeconds(1);

    public string Table => "fighters/turns";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var airframe = FighterEndurances.Airframe(row.Number("speed_m_s"), row.Number("load_g"));
        var flight = new FighterFlight(airframe, Start, Wgs84.ToEcef(Geodetic.FromDegrees(80, 35)));

        // So far behind that the circle's width is nothing beside it.
        var behind = Geodetic.FromDegrees(-60, 35);
        var south = LocalFrame.At(Start).ToEcef(new Velocity<Enu>(0, -1, 0)).Direction();
        var seconds = 0;
        for (; flight.State.Velocity.Along(south) < 0.9999 * row.Number("speed_m_s") && seconds < 600; seconds++)
        {
            flight.Advance(Step, new(Wgs84.ToEcef(behind), Start.Height, Dash: false));
        }

        yield return ("time_s", seconds);
    }
}
