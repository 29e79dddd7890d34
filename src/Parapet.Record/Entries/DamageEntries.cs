using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>A threat hit the part of the defence that it was sent against; its <see cref="FateMet"/> follows.</summary>
/// <param name="OutFor">From now on the part is out of order for so long; zero where the hit put nothing out.</param>
/// <param name="RoundsLost">With a launcher.</param>
public readonly record struct DefenceStruck(Instant Time, TruthNumber Target, DefencePart Part, Duration OutFor, int RoundsLost)
    : IEntry<DefenceStruck>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.DefenceStruck;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static DefenceStruck Through<TFields>(in DefenceStruck entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Part("part", entry.Part), fields.Span("outFor", entry.OutFor), fields.Number("roundsLost", entry.RoundsLost));
}

/// <summary>A part of the defence that a hit had put out is in order again.</summary>
/// <param name="Standing">Of a command post its fire units that are in order now, of a launcher those of its unit that stand, of a radar 1.</param>
public readonly record struct DefenceRepaired(Instant Time, DefencePart Part, int Standing)
    : IEntry<DefenceRepaired>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.DefenceRepaired;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static DefenceRepaired Through<TFields>(in DefenceRepaired entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Part("part", entry.Part), fields.Number("standing", entry.Standing));
}
