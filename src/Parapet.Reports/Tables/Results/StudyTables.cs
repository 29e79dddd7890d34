using Parapet.Campaigns.Results;

namespace Parapet.Reports.Tables.Results;

/// <summary>Tables of what a study compares and rests on, and of what happened in the run that is told.</summary>
internal static class StudyTables
{
    public static ResultTable Options { get; } = new TypedTable<OptionResult>("options", "An option of the study.", findings => findings.Study.Options)
        .Text("option", "By its name in the study.", option => option.Name, isKey: true)
        .Text("force", "The hardware: the same words for the same hardware.", option => option.Force)
        .Text("connection", "How it is connected.", option => option.Connection)
        .Text("role", "Compared, Floor, Frontier, OtherBasis or OtherSiting.", option => option.Role.ToString())
        .Text("siting", "The rule by which the force was sited.", option => option.Siting.ToString())
        .Text("weaponControl", "Who may be fired at.", option => option.WeaponControl.ToString())
        .Number("cost", "USD", "Acquisition cost of the force.", option => option.Cost.Dollars)
        .Whole("fireUnits", "How many.", option => option.FireUnits)
        .Whole("readyRounds", "Rounds that are ready at the start.", option => option.ReadyRounds)
        .Whole("targetChannels", "Targets that can be engaged at one time.", option => option.TargetChannels)
        .Whole("missileChannels", "Rounds that can be guided at one time.", option => option.MissileChannels);

    /// <summary>A figure may stand for several parts of a system: the number tells such rows apart.</summary>
    public static ResultTable Figures { get; } = new TypedTable<(int Index, FigureUsed Figure)>("figures", "A figure of the catalogue that the study used.", findings => findings.Study.Page.Figures.Index())
        .Whole("figure", "Its number in this run.", row => row.Index, isKey: true)
        .Text("system", "Whose figure it is.", row => row.Figure.System)
        .Text("field", "Which figure.", row => row.Figure.Field)
        .Number("value", "as in `unit`", "The nominal value.", row => row.Figure.Value)
        .Text("unit", "Of value, low and high.", row => row.Figure.Unit)
        .Number("low", "as in `unit`", "Lower end of the range where the public record disagrees; else nothing.", row => row.Figure.Low)
        .Number("high", "as in `unit`", "Upper end of that range.", row => row.Figure.High)
        .Text("status", "Sourced, Derived or Estimated.", row => row.Figure.Status.ToString())
        .Text("grade", "The poorest among its sources: A, B or C; nothing where it has none.", row => row.Figure.Grade?.ToString())
        .Text("source", "The source, the derivation, or the reason of the estimate.", row => row.Figure.Source)
        .Text("address", "Where its sources stand, as far as that is known; nothing where it has none.", row => Addresses(row.Figure));

    private static string? Addresses(FigureUsed figure) =>
        string.Join("; ", figure.Cited.Select(source => source.Address).Where(address => address.Length > 0)) is { Length: > 0 } known ? known : null;

    public static ResultTable Draws { get; } = new TypedTable<(int Index, DisputedFigure Figure, int Draw)>(
        "draws", "The value of a disputed figure, or of a family of claims, in a draw.",
        findings => from figure in findings.Study.DisputedFigures.Index()
                    from draw in Enumerable.Range(0, figure.Item.Draws.Length)
                    select (figure.Index, figure.Item, draw))
        .Whole("disputed", "Its number in this run.", row => row.Index, isKey: true)
        .Whole("draw", "The draw, from 0, as in the tables of runs.", row => row.Draw, isKey: true)
        .Text("system", "Whose figure it is, or what family of claims.", row => row.Figure.System)
        .Text("field", "Which figure.", row => row.Figure.Field)
        .Text("unit", "Of value, low and high.", row => row.Figure.Unit)
        .Number("low", "as in `unit`", "Lower end of the range.", row => row.Figure.Low)
        .Number("high", "as in `unit`", "Upper end of the range.", row => row.Figure.High)
        .Text("grade", "The poorest among its sources: A, B or C; nothing where it has none.", row => row.Figure.Grade?.ToString())
        .Number("value", "as in `unit`", "What was drawn.", row => row.Figure.Draws[row.Draw]);

    /// <summary>Several things may happen at one time: the number tells them apart.</summary>
    public static ResultTable Story { get; } = new TypedTable<(int Index, StudyResult Study, EventRecord Event)>(
        "story", "Something that was noted in the first raid: the events of every raid, and beside them judgements, orders and shots that were not taken.",
        findings => findings.Study.Events.Index().Select(entry => (entry.Index, findings.Study, entry.Item)))
        .Whole("event", "Its number in this table.", row => row.Index, isKey: true)
        .Text("option", "The option, by its name in the study.", row => row.Study.Options[row.Event.Option].Name)
        .Whole("draw", "The draw, from 0.", row => row.Event.Draw)
        .Whole("replication", "The raid, from 0.", row => row.Event.Replication)
        .Number("time", "s", "Since the beginning of the run.", row => row.Event.Time.Seconds)
        .Text("kind", "What happened.", row => row.Event.Kind)
        .Whole("target", "The target's number in truth; nothing where there is none.", row => row.Event.Target >= 0 ? row.Event.Target : null)
        .Text("class", "Of the target; nothing where there is none.", row => row.Event.Class?.ToString())
        .Text("actor", "Who did it: a radar, a command post, a fire unit; nothing where nobody did.", row => Told(row.Event.Actor))
        .Text("detail", "The reason or the result; nothing where there is none.", row => Told(row.Event.Detail));

    private static string? Told(string text) => text.Length > 0 ? text : null;
}
