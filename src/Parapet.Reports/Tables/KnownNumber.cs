namespace Parapet.Reports.Tables;

/// <summary>A number on its way into a result. There is none where there was nothing to count, as of a mean over no raid; nothing that is counted is infinite.</summary>
internal static class KnownNumber
{
    /// <summary>The number; null where it is none.</summary>
    /// <param name="name">Of the column or field that it is for.</param>
    /// <exception cref="InvalidOperationException">It is infinite.</exception>
    public static double? Of(double value, string name) =>
        double.IsInfinity(value) ? throw new InvalidOperationException($"the result's {name} is infinite: a finite number is needed, or none") : double.IsNaN(value) ? null : value;
}
