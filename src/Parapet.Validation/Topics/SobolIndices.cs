using Parapet.Foundation.Randomness;
using Parapet.Statistics.Sensitivity;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Sobol indices of test functions, by pick-freeze on a shifted Sobol sequence.</summary>
internal sealed class SobolIndices(string table) : ICheckedModel
{
    private const int Explorations = 1 << 14;

    private static readonly double[] s_weights = [0, 0.5, 3, 9, 99, 99];

    private static readonly Lazy<VarianceSplit> s_ishigami = new(() => Split(3, Ishigami));
    private static readonly Lazy<VarianceSplit> s_g = new(() => Split(s_weights.Length, G));

    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var split = row.Text("function") == "ishigami" ? s_ishigami.Value : s_g.Value;
        var group = split.Groups[row.Count("input") - 1];
        yield return ("first", group.First.Value);
        yield return ("total", group.Total.Value);
    }

    private static VarianceSplit Split(int inputs, Func<double[], double> function)
    {
        var design = new PickFreezeDesign(Explorations, inputs, 1);
        var sequence = SobolSequence.Shifted(2 * inputs, new RandomSource(1, 0));
        double[] answers =
        [
            .. from exploration in Enumerable.Range(0, Explorations)
               from point in Enumerable.Range(0, design.Points)
               select function([.. Enumerable.Range(0, inputs).Select(input => sequence[exploration, input + (point == 1 || point == input + 2 ? inputs : 0)])]),
        ];
        return PickFreeze.Of(design, answers, new RandomSource(1, 0), resamples: 0);
    }

    private static double Ishigami(double[] uniform)
    {
        double[] x = Array.ConvertAll(uniform, value => Math.PI * (2 * value - 1));
        return Math.Sin(x[0]) + 7 * Math.Pow(Math.Sin(x[1]), 2) + 0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]);
    }

    private static double G(double[] uniform) =>
        uniform.Zip(s_weights).Aggregate(1.0, (product, factor) => product * (Math.Abs(4 * factor.First - 2) + factor.Second) / (1 + factor.Second));
}
