using Parapet.Foundation.Randomness;
using Parapet.Statistics.Sensitivity;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Shares of chance, inputs and interplay of a stochastic model, by pick-freeze in which its chance is frozen or picked too.</summary>
internal sealed class ChanceShares : ICheckedModel
{
    private const int Inputs = 2;

    private static readonly PickFreezeDesign s_design = new(1 << 16, Inputs, 2);

    public string Table => "sensitivity/chance";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (a, b, c, d) = (row.Number("a"), row.Number("b"), row.Number("c"), row.Number("d"));
        var sequence = SobolSequence.Shifted(2 * Inputs, new RandomSource(2, 0));
        double[] answers =
        [
            .. from exploration in Enumerable.Range(0, s_design.Explorations)
               from point in Enumerable.Range(0, s_design.Points)
               let x1 = Input(exploration, 0, point)
               let x2 = Input(exploration, 1, point)
               from repetition in Enumerable.Range(0, s_design.Repetitions)
               let u = new RandomSource(3, (ulong)exploration).Stream(Purpose.Test, repetition).NextNormal()
               select a * x1 + b * x2 * u + c * u + d * x1 * x2,
        ];
        var split = PickFreeze.Of(s_design, answers, new RandomSource(1, 0), resamples: 0);
        yield return ("chance", split.Chance.Value);
        yield return ("inputs", split.Inputs.Value);
        yield return ("interplay", split.Interplay.Value);
        yield return ("first_x1", split.Groups[0].First.Value);
        yield return ("total_x1", split.Groups[0].Total.Value);
        yield return ("total_x2", split.Groups[1].Total.Value);

        double Input(int exploration, int input, int point) => 2 * sequence[exploration, input + (point == 1 || point == input + 2 ? Inputs : 0)] - 1;
    }
}
