namespace Parapet.Bench.Flights;

/// <summary>
/// Some doubles side by side, worked on at once: the kernel is written once for all widths. Sums of products are single
/// operations here, since the compiler's budget for inlining is counted in calls; nothing in them is fused.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf All(double value);

    static abstract TSelf Load(ref double first, nuint offset);

    static abstract void Store(TSelf value, ref double first, nuint offset);

    /// <summary>a + b c.</summary>
    static abstract TSelf Along(TSelf a, TSelf b, TSelf c);

    /// <summary>a b + c d.</summary>
    static abstract TSelf Blend(TSelf a, TSelf b, TSelf c, TSelf d);

    /// <summary>a (b + 2 (c + d) + e).</summary>
    static abstract TSelf Weighted(TSelf a, TSelf b, TSelf c, TSelf d, TSelf e);

    /// <summary>a / r^3, with r the length of (x, y, z).</summary>
    static abstract TSelf OverCube(double a, TSelf x, TSelf y, TSelf z);

    /// <summary>a r.</summary>
    static abstract TSelf TimesLength(double a, TSelf x, TSelf y, TSelf z);

    static abstract TSelf operator +(TSelf a, TSelf b);
}
