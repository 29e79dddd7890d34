using System.Text.Json;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Studies.Report;

/// <summary>Numbers as summary.json holds them: one that is not known is null.</summary>
internal static class SummaryNumbers
{
    public static void Estimate(Utf8JsonWriter json, Estimate estimate, string unit)
    {
        Number(json, "mean", estimate.Mean);
        Number(json, "low", estimate.Chance.Low);
        Number(json, "high", estimate.Chance.High);
        json.WriteString("unit", unit);
        Ends(json, "givenDraws", estimate.ChanceGivenDraws);
        Ends(json, "band", estimate.Band);
        json.WriteBoolean("noEvent", estimate.IsWithoutEvent);
    }

    public static void Ends(Utf8JsonWriter json, string name, Interval interval)
    {
        Number(json, name + "Low", interval.Low);
        Number(json, name + "High", interval.High);
    }

    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
