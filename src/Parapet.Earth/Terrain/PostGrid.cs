namespace Parapet.Earth.Terrain;

/// <summary>
/// Where the posts of a relief stand: rows run from north to south, columns from west to east, and the first post is at
/// the north-western corner. Angles in degrees, steps positive.
/// </summary>
public readonly record struct PostGrid(
    double NorthDegrees, double WestDegrees, double LatitudeStepDegrees, double LongitudeStepDegrees, int Rows, int Columns)
{
    public double SouthDegrees => NorthDegrees - (Rows - 1) * LatitudeStepDegrees;

    public double EastDegrees => WestDegrees + (Columns - 1) * LongitudeStepDegrees;

    /// <summary>Whether another grid overlaps this one or begins within a step of it, across the antimeridian too.</summary>
    public bool Touches(PostGrid other)
    {
        var (down, right) = (Math.Max(LatitudeStepDegrees, other.LatitudeStepDegrees), Math.Max(LongitudeStepDegrees, other.LongitudeStepDegrees));
        var apart = Math.Abs(Math.IEEERemainder((WestDegrees + EastDegrees - other.WestDegrees - other.EastDegrees) / 2, 360));
        return SouthDegrees <= other.NorthDegrees + down && other.SouthDegrees <= NorthDegrees + down
            && apart <= (EastDegrees - WestDegrees + other.EastDegrees - other.WestDegrees) / 2 + right;
    }

    /// <summary>The spacing along the meridian, or along the parallel where that is closer.</summary>
    public Length PostSpacing
    {
        get
        {
            var farthest = Math.Max(Math.Abs(NorthDegrees), Math.Abs(SouthDegrees)) * (Math.PI / 180);
            var degrees = Math.Min(LatitudeStepDegrees, LongitudeStepDegrees * Math.Max(0.1, Math.Cos(farthest)));
            return Length.FromKilometres(degrees * (40_000.0 / 360));
        }
    }
}
