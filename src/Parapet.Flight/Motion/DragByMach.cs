namespace Parapet.Flight.Motion;

/// <summary>
/// Drag coefficient over its value at Mach 5, from the public table of the G7 standard projectile [McCoy1999]: low below
/// the speed of sound, two and a half times the hypersonic value just above it. Linear between the posts, which follow
/// the table's own points to 1 %; constant beyond Mach 5, where drag of slender bodies changes little.
/// </summary>
public static class DragByMach
{
    private const double PostsPerMach = 40;
    private const double HighestMach = 5;
    private const double CoefficientAtHighestMach = 0.1618;

    private static readonly (double Mach, double Coefficient)[] Table =
    [
        (0, 0.1198), (0.5, 0.1194), (0.7, 0.1202), (0.8, 0.1242), (0.85, 0.1306), (0.875, 0.1368), (0.9, 0.1464),
        (0.925, 0.1660), (0.95, 0.2054), (0.975, 0.2993), (1, 0.3803),
        (1.025, 0.4015), (1.05, 0.4043), (1.1, 0.4014), (1.2, 0.3884), (1.3, 0.3732), (1.5, 0.3440), (1.75, 0.3160),
        (2, 0.2980), (2.5, 0.2697), (3, 0.2424), (3.5, 0.2154), (4, 0.1935), (4.4, 0.1793), (HighestMach, CoefficientAtHighestMach),
    ];

    private static readonly double[] Posts = Fill();

    /// <summary>The factor at a Mach number, which must not be negative.</summary>
    public static double Factor(double mach)
    {
        if (mach >= HighestMach)
        {
            return 1;
        }

        var place = mach * PostsPerMach;
        var index = (int)place;
        return Posts[index] + (place - index) * (Posts[index + 1] - Posts[index]);
    }

    private static double[] Fill()
    {
        var posts = new double[(int)(HighestMach * PostsPerMach) + 1];
        for (var i = 0; i < posts.Length; i++)
        {
            posts[i] = Coefficient(i / PostsPerMach) / CoefficientAtHighestMach;
        }

        return posts;
    }

    private static double Coefficient(double mach)
    {
        var above = 1;
        while (above < Table.Length - 1 && Table[above].Mach <= mach)
        {
            above++;
        }

        var ((low, from), (high, to)) = (Table[above - 1], Table[above]);
        return from + (mach - low) / (high - low) * (to - from);
    }
}
