using Parapet.Flight.Footprints;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Footprints of a launcher whose rounds fly straight at constant speed, against a threat that does so too.</summary>
internal sealed class StraightThreats : ICheckedModel
{
    private const int Cells = 200;
    private const double HeightStepMetres = 250;

    public string Table => "footprint/straight_threats";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var threat = new Threat(
            row.Number("speed_km_s") * 1000, row.Number("elevation_deg") * (Math.PI / 180), row.Number("warning_s"), row.Number("delay_s"));
        var reach = new Reach(row.Number("reach_km") * 1000, row.Number("round_speed_km_s") * 1000);
        var (lowest, highest) = (row.Number("height_km") * 1000, row.Number("ceiling_km") * 1000);
        var disc = Trace(threat, reach, [lowest]);
        yield return ("flight_time_s", threat.SecondsAt(lowest) - threat.Delay);
        yield return ("radius_km", Math.Sqrt(disc.Area.SquareKilometres / Math.PI));
        yield return ("offset_km", disc.Centroid.EastMetres / 1000);
        double[] heights = [.. Enumerable.Range(0, 1 + (int)((highest - lowest) / HeightStepMetres)).Select(step => lowest + step * HeightStepMetres)];
        var union = Trace(threat, reach, heights).Area;
        yield return ("union_km2", union.SquareKilometres);
        yield return ("union_over_disc", union / disc.Area);
    }

    private static Footprint Trace(Threat threat, Reach reach, double[] heights)
    {
        var halfWidth = 1.2 * Math.Min(reach.Metres, reach.Speed * threat.Warning) + heights[^1] / Math.Tan(threat.Elevation);
        return new FootprintTracer((east, north) => threat.IsMet(east, north, heights, reach), halfWidth, Cells).Trace();
    }

    private sealed record Reach(double Metres, double Speed) : IReach
    {
        public double SecondsTo(double rangeMetres, double heightMetres)
        {
            var slant = Math.Sqrt(rangeMetres * rangeMetres + heightMetres * heightMetres);
            return slant <= Metres ? slant / Speed : double.NaN;
        }

        public double LateralAt(double rangeMetres, double heightMetres) => double.PositiveInfinity;
    }

    /// <summary>Flies eastwards. Times count from when it is seen.</summary>
    private sealed record Threat(double Speed, double Elevation, double Warning, double Delay)
    {
        public double SecondsAt(double heightMetres) => Warning - heightMetres / (Speed * Math.Sin(Elevation));

        public bool IsMet(double east, double north, double[] heights, Reach reach)
        {
            Span<PathPoint> point = stackalloc PathPoint[1];
            foreach (var height in heights)
            {
                var before = east - height / Math.Tan(Elevation);
                point[0] = new(SecondsAt(height), Math.Sqrt(before * before + north * north), height, Speed);
                if (InterceptWindow.First(point, Delay, Delay, double.PositiveInfinity, reach) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
