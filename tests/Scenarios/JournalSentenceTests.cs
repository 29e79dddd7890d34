using Parapet.Campaigns.Ledger;
using Parapet.Catalogue;
using Parapet.Messages;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Whatever the journal can hold, the ledger can say.</summary>
public sealed class JournalSentenceTests
{
    [Fact]
    public void EveryKindOfEntryHasItsSentence()
    {
        var sentences = new JournalSentences(WhyTests.Replay());
        Assert.All(Enum.GetValues<JournalKind>(), kind => Assert.NotEmpty(sentences.Sentence(Entry(kind))));
    }

    [Fact]
    public void OnlyATracksFirstIdentityIsNoNews()
    {
        var sentences = new JournalSentences(WhyTests.Replay());
        Assert.Empty(sentences.Sentence(Entry(JournalKind.Identified) with { Detail = (int)StandardIdentity.Pending }));
        Assert.All(
            Enum.GetValues<StandardIdentity>().Where(identity => identity != StandardIdentity.Pending),
            identity => Assert.NotEmpty(sentences.Sentence(Entry(JournalKind.Identified) with { Detail = (int)identity })));
    }

    private static JournalEntry Entry(JournalKind kind) =>
        new(Instant.FromSeconds(60), kind, 0, kind == JournalKind.Held ? 0 : CommandPostPlacement.FirstNode, 0, new(new(CommandPostPlacement.FirstNode), 1), 0, 1, 10);
}
