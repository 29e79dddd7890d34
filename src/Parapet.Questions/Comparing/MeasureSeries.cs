using Parapet.Campaigns.Findings;

namespace Parapet.Questions.Comparing;

/// <summary>A measure of an option, run by run.</summary>
/// <param name="unit">Of its values.</param>
/// <param name="isQuotient">Whether its mean is a sum over another.</param>
internal sealed class MeasureSeries(string unit, bool isQuotient)
{
    private readonly Dictionary<(int Draw, int Replication), (double Value, double Divisor, double Most)> _runs = [];

    public string Unit => unit;

    /// <param name="value">Of a quotient what stands above the line.</param>
    /// <param name="divisor">Of a quotient what stands below it.</param>
    /// <param name="most">What the value can come to at most; infinite where nothing limits it.</param>
    public void Add((int Draw, int Replication) raid, double value, double divisor, double most) => _runs.Add(raid, (value, divisor, most));

    /// <summary>Whether both have the same in a raid, to the last bit.</summary>
    public bool IsSame(MeasureSeries other, (int Draw, int Replication) raid) => _runs[raid].Equals(other._runs[raid]);

    /// <summary>In the order of the raids, as the study's own estimates take them; NaN throughout where there is no value.</summary>
    public double[] Values(IEnumerable<ComparedRaid> raids)
    {
        var runs = raids.Select(raid => _runs[raid.Key]).ToArray();
        double[] values = [.. runs.Select(run => run.Value)];
        return isQuotient ? OutcomeTable.Linear(values, [.. runs.Select(run => run.Divisor)]) : values;
    }

    /// <summary>What the mean over the raids can come to at most: what the largest of them allows.</summary>
    public double Most(IEnumerable<ComparedRaid> raids) => raids.Max(raid => _runs[raid.Key].Most);
}
