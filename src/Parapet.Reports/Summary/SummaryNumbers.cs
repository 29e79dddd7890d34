using System.Text.Json;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Reports.Summary;

/// <summary>Numbers as summary.json holds them: one that is not known is null.</summary>
internal static class SummaryNumbers
{
    /// <summary>Writes the properties of an estimate into the object that is open.</summary>
    public static void Estimate(Utf8JsonWriter json, Estimate estimate, string unit)
    {
        Number(json, "mean", estimate.Mean);
        Number(json, "low", estimate.Chance.Low);
        Number(json, "high", estimate.Chance.High);
        json.WriteString("unit", unit);
        Ends(json, "givenDraws", estimate.ChanceGivenDraws);
        Ends(json, "band", estimate.HasNoSpread ? Interval.Unknown : estimate.Band);
        json.WriteBoolean("noEvent", estimate.IsWithoutEvent);
        Number(json, "effectiveRaids", estimate.EffectiveReplications);
    }

    /// <summary>Writes the ends of an interval as two properties, the name with Low and High behind it.</summary>
    public static void Ends(Utf8JsonWriter json, string name, Interval interval)
    {
        Number(json, name + "Low", interval.Low);
        Number(json, name + "High", interval.High);
    }

    /// <summary>Writes one property: null where there was nothing to count or to divide by. The outcomes themselves are finite, so that nothing else makes a null.</summary>
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
