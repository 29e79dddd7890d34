using System.Globalization;
using Xunit;

namespace Parapet.Tests.Unit.Faults;

/// <summary>Campaigns on a disk whose faults follow from a seed. eng/fault-campaigns plays as many as one likes, and one alone.</summary>
public sealed class FaultCampaignTests(ITestOutputHelper output)
{
    private const int Usual = 2000;
    private const int MostTold = 20;

    [Fact]
    public void Whatever_fails_nothing_is_lost_mixed_or_taken_for_whole()
    {
        var (first, count) = (Asked("PARAPET_FAULT_FIRST", 0), Asked("PARAPET_FAULT_CAMPAIGNS", Usual));
        var broken = new List<string>();
        for (var seed = first; seed < first + count; seed++)
        {
            try
            {
                FaultCampaign.Of(seed, count == 1 ? output.WriteLine : null);
            }
            catch (LawBrokenException law)
            {
                broken.Add($"eng/fault-campaigns --seed {seed}: {law.Message}");
            }
        }

        var (programs, crashes, failures) = FaultCampaign.Count;
        output.WriteLine($"{count} campaigns from {first}: {programs} programs, {crashes} killed, {failures} that said what failed; {broken.Count} laws broken");
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(MostTold).Append($"{broken.Count} of {count} campaigns")));
        Assert.InRange(crashes, count > 100 ? programs / 20 : 0, programs);
    }

    private static int Asked(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : usual;
}
