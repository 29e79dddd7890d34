using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;

namespace Parapet.Reports.Charts;

/// <summary>
/// How an option looks in every chart: colour by force, mark and line by connection. Colours are those of
/// [Okabe2008], told apart with any colour vision; the mark says the same without colour.
/// </summary>
internal sealed class OptionStyle
{
    private const int Colours = 5;
    private readonly ImmutableArray<string> _forces;
    private readonly ImmutableArray<string> _connections;
    private readonly ImmutableHashSet<string> _lastOfForce;
    private readonly ImmutableArray<OptionResult> _options;

    /// <summary>For all options of a study, so that each looks alike in every chart.</summary>
    public OptionStyle(ImmutableArray<OptionResult> options)
    {
        _options = options;
        _forces = [.. options.Where(option => option.Role != OptionRole.Floor).Select(option => option.Force).Distinct()];
        _connections = [.. options.Where(option => option.Role != OptionRole.Floor).Select(option => option.Connection).Distinct()];
        _lastOfForce = [.. options.Where(option => option.Role == OptionRole.Compared).GroupBy(option => option.Force).Select(group => group.Last().Connection)];
    }

    /// <summary>How an option's series looks.</summary>
    public SeriesStyle Of(int option)
    {
        var shown = _options[option];
        return shown.Role == OptionRole.Floor
            ? new("floor", MarkShape.Cross, DashOf(shown.Connection))
            : new(ForceColour(shown.Force), MarkOf(shown.Connection), DashOf(shown.Connection));
    }

    /// <summary>The class of the style sheet that carries a force's colour.</summary>
    public string ForceColour(string force) => $"force{_forces.IndexOf(force) % Colours}";

    /// <summary>Hollow for the first connection, full for the last that a force has, half between.</summary>
    public MarkShape MarkOf(string connection) => Place(connection) switch
    {
        ConnectionPlace.First => MarkShape.Hollow,
        ConnectionPlace.Last => MarkShape.Full,
        _ => MarkShape.Half,
    };

    /// <summary>Dots for the first connection, a full line for the last that a force has, dashes between.</summary>
    private LineDash DashOf(string connection) => Place(connection) switch
    {
        ConnectionPlace.First => LineDash.Dotted,
        ConnectionPlace.Last => LineDash.Solid,
        _ => LineDash.Dashed,
    };

    private ConnectionPlace Place(string connection) =>
        connection == _connections.FirstOrDefault() ? ConnectionPlace.First
        : _lastOfForce.Contains(connection) ? ConnectionPlace.Last
        : ConnectionPlace.Between;

    private enum ConnectionPlace
    {
        First,
        Between,
        Last,
    }
}
