using Parapet.Earth.Weather;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The speed over the ground of what holds its course in wind.</summary>
internal sealed class WindTriangles : ICheckedModel
{
    public string Table => "weather/ground_speed";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var wind = new WindProfile([new(Length.Zero, Speed.FromMetresPerSecond(row.Number("wind_m_s")), Azimuth.FromDegrees(row.Number("from_deg")))]);
        var ground = wind.OverGround(Speed.FromMetresPerSecond(row.Number("air_m_s")), Azimuth.FromDegrees(row.Number("course_deg")), 1.Kilometres);
        yield return ("ground_m_s", ground.MetresPerSecond);
    }
}
