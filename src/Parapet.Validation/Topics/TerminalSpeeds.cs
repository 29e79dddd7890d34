using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The speed at which drag bears a falling body's weight, over the pole, where nothing turns.</summary>
internal sealed class TerminalSpeeds : ICheckedModel
{
    private const double Fastest = 20_000;

    public string Table => "re-entry/terminal_speed";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var body = new FallingBody(GravityField.Wgs84Rotating, row.Number("beta_kg_m2"));
        var place = new Position<Ecef>(0, 0, Wgs84.SemiMinorAxisMetres + row.Number("height_m"));
        var (slow, fast) = (0.0, Fastest);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (slow + fast) / 2;
            (slow, fast) = body.Acceleration(place, new(0, 0, -middle)).Z < 0 ? (middle, fast) : (slow, middle);
        }

        yield return ("terminal_speed_m_s", slow);
    }
}
