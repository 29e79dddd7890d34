using System.Reflection;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Record.Journal;
using Xunit;

namespace Parapet.Tests.Unit.Record;

/// <summary>The family of entries is closed and whole, and truth stays on its own side of it.</summary>
public sealed class EntryFamilyTests
{
    [Fact]
    public void EveryKindHasOneTypeAtItsPlace()
    {
        Assert.Equal(Enum.GetValues<EntryKind>(), EntryFamily.Members.Select(member => member.Kind));
        Assert.Equal(Enum.GetNames<EntryKind>().Order(), DrawnEntries.Types.Select(type => type.Name));
    }

    [Fact]
    public void EveryTypeIsShownToTheMemberOfItsOwnKind()
    {
        var reader = new KindReader();
        var heard = new FieldTexts();
        DrawnEntries.Give(new Listeners(reader, heard), 1000, seed: 1);
        Assert.Equal(heard.Lines.Select(line => line.Split(':')[0]), reader.Kinds.Select(kind => kind.ToString()));
        Assert.Equal(Enum.GetValues<EntryKind>(), reader.Kinds.Distinct().Order());
    }

    [Fact]
    public void AnEntryTellsOfTruthOrOfPerceptionAndNotOfBoth() => Assert.All(
        DrawnEntries.Types,
        type => Assert.NotEqual(typeof(ITruthEntry).IsAssignableFrom(type), typeof(IPerceptionEntry).IsAssignableFrom(type)));

    [Fact]
    public void NoPerceptionEntryCarriesATruthsIdentity() =>
        Assert.All(DrawnEntries.Types.Where(type => typeof(IPerceptionEntry).IsAssignableFrom(type)), type => Assert.Empty(TruthsIn(type, type.Name)));

    [Fact]
    public void ATruthsIdentityIsFoundWhereItIs()
    {
        Assert.Equal(["SightGained.Target"], TruthsIn(typeof(SightGained), nameof(SightGained)));
        Assert.Equal(["Nested.Inner.Target"], TruthsIn(typeof(Nested), nameof(Nested)));
    }

    [Fact]
    public void ASetOfKindsHoldsWhatItIsMadeOf()
    {
        Assert.All(Enum.GetValues<EntryKind>(), kind => Assert.True(EntryKinds.All.Contains(kind)));
        var two = EntryKinds.Of(EntryKind.Launched, EntryKind.FateMet);
        Assert.Equal([EntryKind.FateMet, EntryKind.Launched], Enum.GetValues<EntryKind>().Where(two.Contains));
        Assert.Equal([EntryKind.FateMet], Enum.GetValues<EntryKind>().Where((two - EntryKinds.Of(EntryKind.Launched)).Contains));
    }

    private static IEnumerable<string> TruthsIn(Type type, string path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
        {
            var place = $"{path}.{property.Name}";
            if (property.PropertyType == typeof(TruthNumber))
            {
                yield return place;
            }
            else if (property.PropertyType.Assembly.GetName().Name!.StartsWith("Parapet.", StringComparison.Ordinal) && property.PropertyType != type)
            {
                foreach (var truth in TruthsIn(property.PropertyType, place))
                {
                    yield return truth;
                }
            }
        }
    }

    private readonly record struct Nested(SightLost Inner);
}
