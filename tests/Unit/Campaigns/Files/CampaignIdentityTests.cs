using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Files;

public sealed class CampaignIdentityTests
{
    public static TheoryData<string, string> Others => new()
    {
        { nameof(CampaignIdentity.Study), "study two-sides, not other" },
        { nameof(CampaignIdentity.StudyText), "line 2 of the study's file 'seed: 7', not 'seed: 9'" },
        { nameof(CampaignIdentity.Seed), "seed 7, not 8" },
        { nameof(CampaignIdentity.Replications), "replications 12, not 24" },
        { nameof(CampaignIdentity.Until), "until no rule, not leakers ci < 2" },
        { nameof(CampaignIdentity.Figures), "figures sampled, not claimed" },
        { nameof(CampaignIdentity.With), "with nothing, not full-links" },
        { nameof(CampaignIdentity.Without), "without terrain, not nothing" },
        { nameof(CampaignIdentity.Terrain), "terrain ETOPO5, not smooth" },
        { nameof(CampaignIdentity.Events), "events all, not none" },
        { nameof(CampaignIdentity.CatalogueHash), "catalogue c0ffee, not tea" },
        { nameof(CampaignIdentity.Traffic), "recorded traffic none, not traffic/a.sbs c0ffee" },
        { nameof(CampaignIdentity.OwnModels), "own models none, not Own rule: c0ffee" },
        { nameof(CampaignIdentity.Version), "version 1.2.3, not 1.2.4" },
        { nameof(CampaignIdentity.Build), "build 0123456789abcdef linux x64 fused, not of another machine" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Whatever_outcomes_follow_from_sets_two_apart_and_is_told(string field, string told)
    {
        var other = Other(field);
        Assert.Equal([told], MadeUp.Identity.Differences(other));
        Assert.NotEqual(MadeUp.Identity.Hash, other.Hash);
    }

    [Fact]
    public void No_field_is_left_out() =>
        Assert.Equal(
            typeof(CampaignIdentity).GetProperties().Where(field => field.CanWrite).Select(field => field.Name).Order(),
            Others.Select(row => row.Data.Item1).Order());

    [Fact]
    public void An_identity_comes_back_from_its_text()
    {
        var read = CampaignIdentity.Parse(MadeUp.Identity.ToJson());
        Assert.Equal([], MadeUp.Identity.Differences(read));
        Assert.Equal(MadeUp.Identity.Hash, read.Hash);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    public void What_is_none_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => CampaignIdentity.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

    private static CampaignIdentity Other(string field)
    {
        var mine = MadeUp.Identity;
        return field switch
        {
            nameof(CampaignIdentity.Study) => mine with { Study = "other" },
            nameof(CampaignIdentity.StudyText) => mine with { StudyText = "study: two-sides\nseed: 9\n" },
            nameof(CampaignIdentity.Seed) => mine with { Seed = 8 },
            nameof(CampaignIdentity.Replications) => mine with { Replications = 24 },
            nameof(CampaignIdentity.Until) => mine with { Until = "leakers ci < 2" },
            nameof(CampaignIdentity.Figures) => mine with { Figures = "claimed" },
            nameof(CampaignIdentity.With) => mine with { With = ["full-links"] },
            nameof(CampaignIdentity.Without) => mine with { Without = ImmutableArray<string>.Empty },
            nameof(CampaignIdentity.Terrain) => mine with { Terrain = "smooth" },
            nameof(CampaignIdentity.CatalogueHash) => mine with { CatalogueHash = "tea" },
            nameof(CampaignIdentity.Events) => mine with { Events = false },
            nameof(CampaignIdentity.Traffic) => mine with { Traffic = "traffic/a.sbs c0ffee" },
            nameof(CampaignIdentity.OwnModels) => mine with { OwnModels = "Own rule: c0ffee" },
            nameof(CampaignIdentity.Version) => mine with { Version = "1.2.4" },
            _ => mine with { Build = "of another machine" },
        };
    }
}
