namespace Parapet.Statistics.Estimates;

/// <summary>
/// Takes off values what they owe to something whose mean is known beforehand [Lavenberg1981]. The coefficient for a draw
/// comes from the other draws alone [Nelson1990], so that it shares nothing with what it multiplies, and the mean of what is left is
/// that of the values exactly, whatever the coefficient.
/// </summary>
public static class ControlVariate
{
    /// <summary>The values, each less its draw's coefficient times what is known of it; as they are where fewer than three draws tell no coefficient.</summary>
    /// <param name="values">One for each replication.</param>
    /// <param name="known">Of each, less its own mean as it is known beforehand: of mean zero in every draw, and independent from draw to draw.</param>
    /// <param name="draws">The draw of each.</param>
    public static double[] TakenOff(ReadOnlySpan<double> values, ReadOnlySpan<double> known, ReadOnlySpan<int> draws)
    {
        var (whole, of) = (new Moments(), new SortedDictionary<int, Moments>());
        for (var index = 0; index < values.Length; index++)
        {
            var term = Moments.Of(values[index], known[index]);
            whole += term;
            of[draws[index]] = of.GetValueOrDefault(draws[index]) + term;
        }

        var left = values.ToArray();
        for (var index = 0; of.Count > 2 && index < left.Length; index++)
        {
            left[index] -= (whole - of[draws[index]]).Slope * known[index];
        }

        return left;
    }

    private readonly record struct Moments(double Count, double Values, double Known, double Products, double Squares)
    {
        /// <summary>Of the line of least squares; 0 where what is known does not vary.</summary>
        public double Slope => Squares - Known * Known / Count is var spread && spread > 1e-9 * Squares ? (Products - Values * Known / Count) / spread : 0;

        public static Moments Of(double value, double known) => new(1, value, known, value * known, known * known);

        public static Moments operator +(Moments a, Moments b) => new(a.Count + b.Count, a.Values + b.Values, a.Known + b.Known, a.Products + b.Products, a.Squares + b.Squares);

        public static Moments operator -(Moments a, Moments b) => new(a.Count - b.Count, a.Values - b.Values, a.Known - b.Known, a.Products - b.Products, a.Squares - b.Squares);
    }
}
