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

    /// <summary>A plain number could name a target as well as a <see cref="TruthNumber"/> does, so each is known by what it counts.</summary>
    [Fact]
    public void EveryPlainNumberOfAPerceptionEntryIsKnown()
    {
        string[] known =
        [
            "Aircraft", "OnPatrol", "InterceptorType", "Ready", "Asset", "Fired", "Left", "Scan", "Corridors", "RoundsGuided", "Tracks", "Round", "Rounds", "Serial", "Value", "Nanoseconds",
            "Challenges", "Burst", "Shells", "RoundsPerShot", "EncryptedReplies", "CivilReplies",
        ];
        var found = DrawnEntries.Types.Where(type => typeof(IPerceptionEntry).IsAssignableFrom(type)).SelectMany(type => Numbers(type, []));
        Assert.Subset(known.ToHashSet(), found.ToHashSet());
        Assert.Contains("Target", Numbers(typeof(Numbered), []));
    }

    private static IEnumerable<string> Numbers(Type type, HashSet<Type> above)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var held = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
            if (held == typeof(int) || held == typeof(long) || held == typeof(ulong))
            {
                yield return field.Name.Split('<', '>').First(part => part.Length > 0);
            }
            else if (held.Assembly.GetName().Name!.StartsWith("Parapet.", StringComparison.Ordinal) && !held.IsEnum && above.Add(held))
            {
                foreach (var number in Numbers(held, above))
                {
                    yield return number;
                }

                above.Remove(held);
            }
        }
    }

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

    private static string[] TruthsIn(Type type, string path)
    {
        var found = new List<string>();
        Walk(type, path, [], found);
        return [.. found];
    }

    private static void Walk(Type type, string path, HashSet<Type> above, List<string> found)
    {
        // By fields: what a type holds, not what it can make of it.
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var held = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
            var place = $"{path}.{field.Name.Split('<', '>').First(part => part.Length > 0)}";
            if (held == typeof(TruthNumber))
            {
                found.Add(place);
            }
            else if (held.Assembly.GetName().Name!.StartsWith("Parapet.", StringComparison.Ordinal) && above.Add(held))
            {
                Walk(held, place, above, found);
                above.Remove(held);
            }
        }
    }

    private readonly record struct Nested(SightLost Inner);

    private readonly record struct Numbered(int Target);
}
