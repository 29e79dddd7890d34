using Parapet.Campaigns.Findings;
using Parapet.Reports.Tables.Results;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The tables of real runs: what their page says of keys holds whatever a study is made of.</summary>
public sealed class ResultTableTests
{
    [Theory]
    [InlineData("anatolia")]
    [InlineData("stealth")]
    [InlineData("lone-target")]
    [InlineData("interoperability")]
    public void No_two_rows_of_a_table_have_one_key(string study)
    {
        var findings = StudyFindings.From(ShippedStudies.Runner(ShippedStudies.Read(study), 2).Run(null, CancellationToken.None)!);
        foreach (var table in ResultTables.All)
        {
            var twice = table.Keys(findings).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"{table.Name}: {group.Key}");
            Assert.Empty(twice.Take(5));
        }
    }
}
