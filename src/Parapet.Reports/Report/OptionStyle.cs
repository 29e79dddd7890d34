using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Report;

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

    public OptionStyle(ImmutableArray<OptionResult> options)
    {
        _options = options;
        _forces = [.. options.Where(option => option.Role != OptionRole.Floor).Select(option => option.Force).Distinct()];
        _connections = [.. options.Where(option => option.Role != OptionRole.Floor).Select(option => option.Connection).Distinct()];
        _lastOfForce = [.. options.Where(option => option.Role == OptionRole.Compared).GroupBy(option => option.Force).Select(group => group.Last().Connection)];
    }

    /// <summary>The class of the style sheet that carries the colour.</summary>
    public string Colour(int option) => _options[option].Role == OptionRole.Floor ? "floor" : ForceColour(_options[option].Force);

    public string ForceColour(string force) => $"force{_forces.IndexOf(force) % Colours}";

    /// <summary>Dots for the first connection, a full line for the last that a force has, dashes between.</summary>
    public string Dash(int option) => ConnectionDash(_options[option].Connection);

    public Markup Mark(int option, double x, double y, double size = 5) => _options[option].Role == OptionRole.Floor
        ? Markup.Of($"""<path class="floor stroke" d="M{x - size} {y - size}L{x + size} {y + size}M{x - size} {y + size}L{x + size} {y - size}"/>""")
        : ConnectionMark(_options[option].Connection, Colour(option), x, y, size);

    /// <summary>Hollow for the first connection, full for the last that a force has, half between.</summary>
    public Markup ConnectionMark(string connection, string colour, double x, double y, double size = 5)
    {
        var ring = Markup.Of($"""<circle class="{colour} ring" cx="{x}" cy="{y}" r="{size}"/>""");
        return Place(connection) switch
        {
            ConnectionPlace.First => ring,
            ConnectionPlace.Last => Markup.Of($"""<circle class="{colour} fill" cx="{x}" cy="{y}" r="{size + 0.8}"/>"""),
            _ => Markup.Of($"""{ring}<path class="{colour} fill" d="M{x} {y - size}A{size} {size} 0 0 0 {x} {y + size}Z"/>"""),
        };
    }

    public string ConnectionDash(string connection) => Place(connection) switch
    {
        ConnectionPlace.First => "dotted",
        ConnectionPlace.Last => "solid",
        _ => "dashed",
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
