using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Parapet.Catalogue.Reading;

/// <summary>What a number measures, and the units in which a file may write it.</summary>
public abstract partial class Dimension
{
    private readonly MeaningfulValues _meaningful;

    protected Dimension(string name, ImmutableArray<Unit> units, MeaningfulValues meaningful)
    {
        Name = name;
        Units = units;
        _meaningful = meaningful;
    }

    /// <summary>In words: length, speed.</summary>
    public string Name { get; }

    /// <summary>The first is the one in which results are shown.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>The type that holds it.</summary>
    public abstract Type Type { get; }

    /// <summary>Whether a bare number is meant.</summary>
    public bool IsBare => Units[0].Symbol.Length == 0;

    /// <summary>The typed quantity of a value in SI, boxed.</summary>
    public abstract object Of(double value);

    /// <summary>In words, with its article: a length, an angle.</summary>
    public string One => $"{("aeiou".Contains(Name[0], StringComparison.Ordinal) ? "an" : "a")} {Name}";

    /// <summary>What an error message says is allowed.</summary>
    public string Allowed => Type == typeof(int) ? $"{One} from {int.MinValue} to {int.MaxValue}"
        : IsBare ? $"{One}, as in '0.5'"
        : $"{One} with its unit ({string.Join(", ", Units.Select(unit => unit.Symbol))}){(_meaningful.Told.Length > 0 ? $", {_meaningful.Told}" : "")}";

    /// <summary>A regular expression for a file's text, for editors.</summary>
    public string Pattern =>
        $"^{NumberPattern}( ?({string.Join("|", Units.Where(unit => unit.Symbol.Length > 0).Select(unit => Regex.Escape(unit.Symbol)))})){(IsBare ? "?" : "")}$";

    /// <summary>Reads "390 km" into SI; false where number or unit is not this dimension's.</summary>
    public bool TryParse(string text, out double value)
    {
        value = 0;
        if (!TrySplit(text, out var number, out var symbol))
        {
            return false;
        }

        foreach (var unit in Units)
        {
            if (unit.Symbol == symbol)
            {
                value = number * unit.InSi;
                return double.IsFinite(value) && _meaningful.Contains(value);
            }
        }

        return false;
    }

    /// <summary>The number and the unit's symbol of a text such as "390 km".</summary>
    public static bool TrySplit(string text, out double number, out string symbol)
    {
        var match = NumberAndUnit().Match(text);
        symbol = match.Success ? match.Groups[2].Value : "";
        number = 0;
        return match.Success
            && double.TryParse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    /// <summary>A value in SI as text, in the unit that gives the shortest number.</summary>
    public string Write(double value)
    {
        var best = "";
        foreach (var unit in Units)
        {
            var number = FormattableString.Invariant($"{value / unit.InSi:G6}");
            var text = unit.Symbol.Length == 0 ? number : $"{number} {unit.Symbol}";
            if (best.Length == 0 || number.Length < best.Split(' ')[0].Length)
            {
                best = text;
            }
        }

        return best;
    }

    private const string NumberPattern = @"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?";

    [GeneratedRegex(@"^\s*([-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\s*(.*?)\s*$")]
    private static partial Regex NumberAndUnit();
}
