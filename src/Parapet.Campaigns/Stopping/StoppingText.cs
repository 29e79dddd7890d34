using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Stopping;

/// <summary>
/// Reads a stopping rule: conditions joined by <c>and</c>, each <c>MEASURE [of "OPTION" | difference] ci &lt; NUMBER</c> or
/// <c>difference ci &lt; NUMBER</c>.
/// </summary>
internal sealed partial class StoppingText
{
    private const string Of = "of";
    private const string Difference = "difference";
    private const string Width = "ci";
    private const string Below = "<";
    private const string And = "and";

    private readonly string _text;
    private readonly Problems _problems;
    private readonly Match[] _words;
    private int _next;

    public StoppingText(string text, Problems problems)
    {
        _text = text;
        _problems = problems;
        _words = Word().Matches(text).ToArray();
    }

    /// <summary>The rule; null with the first problem added.</summary>
    public StoppingRule? Rule()
    {
        var conditions = ImmutableArray.CreateBuilder<StoppingCondition>();
        do
        {
            if (Condition() is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }
        while (Takes(And));
        return _next == _words.Length ? new(conditions.ToImmutable()) : Refuse<StoppingRule>($"'{And}' and a further condition, or the end");
    }

    private StoppingCondition? Condition()
    {
        var begin = _next;
        var isDifference = Takes(Difference);
        StoppingCondition.Named? measure = null, option = null;
        if (!isDifference)
        {
            if (Here is null or Of or Width or Below or And || Here.StartsWith('"'))
            {
                return Refuse<StoppingCondition>($"the name of a measure, as in leakers, or '{Difference}'");
            }

            measure = Named();
            isDifference = Takes(Difference);
            if (!isDifference && Takes(Of))
            {
                if (Here is null || !Here.StartsWith('"') || Here.Length < 3 || !Here.EndsWith('"'))
                {
                    return Refuse<StoppingCondition>("the name of an option between quotation marks");
                }

                option = Named();
            }
        }

        if (!Takes(Width))
        {
            return Refuse<StoppingCondition>(
                measure is null || isDifference || option is not null ? $"'{Width}', half the width of the 95 % interval" : $"'{Width}', half the width of the 95 % interval; before it may stand '{Of}' with an option, or '{Difference}'");
        }

        if (!Takes(Below))
        {
            return Refuse<StoppingCondition>($"'{Below}'");
        }

        if (!double.TryParse(Here, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var halfWidth) || !double.IsFinite(halfWidth) || halfWidth <= 0)
        {
            return Refuse<StoppingCondition>("a number above 0 in the unit of the measure, as in 0.2");
        }

        _next++;
        return new(string.Join(' ', _words[begin.._next].Select(word => word.Value)), halfWidth) { Measure = measure, Option = option, IsDifference = isDifference };
    }

    private string? Here => _next < _words.Length ? _words[_next].Value : null;

    private bool Takes(string word)
    {
        var isHere = Here == word;
        _next += isHere ? 1 : 0;
        return isHere;
    }

    private StoppingCondition.Named Named()
    {
        var word = _words[_next++];
        return new(word.Value.Trim('"'), word.Index + 1);
    }

    private T? Refuse<T>(string allowed)
        where T : class
    {
        var column = _next < _words.Length ? _words[_next].Index + 1 : _text.Length + 1;
        _problems.Add(new(StoppingRule.Place, 0, $"column {column} of '{_text}'", Here is { } word ? $"'{word}'" : "the end", allowed));
        return null;
    }

    // A quotation mark without its fellow is a word too, and refused as one.
    [GeneratedRegex("\"[^\"]*\"?|<|[^\\s<\"]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
