using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Validation;

namespace Parapet.Reports.Verification;

/// <summary>Every case of every reference table, for programs.</summary>
public static class ValidationJson
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The text, a result for each quantity of each table.</summary>
    public static string Draw(ImmutableArray<QuantityResult> results) => JsonSerializer.Serialize(
        from result in results
        select new
        {
            result.Table.Topic,
            Table = result.Table.Name,
            Evidence = result.Table.Evidence.ToString(),
            result.Table.Source,
            Quantity = result.Expectation.Column,
            result.Expectation.Meaning,
            ToleranceReason = result.Expectation.Reason,
            result.Judged,
            result.Out,
            Cases = result.Cases.Select(one => new
            {
                one.Case, one.Expected, one.Computed, one.Error, one.Tolerance, one.Margin, one.Outside, one.Holds,
            }),
        },
        Layout);
}
