using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>What each fire unit has left of the rounds that were ready at the start, read off the record in the order of time.</summary>
internal sealed class RoundsLeft(Cast cast)
{
    private readonly Dictionary<(FireUnitId Unit, int Type), int> _gone = [];

    public void Take(IEntry entry)
    {
        if (entry is Launched launched)
        {
            var place = (launched.Unit, launched.InterceptorType);
            _gone[place] = _gone.GetValueOrDefault(place) + cast.RoundOf(launched.Unit, launched.InterceptorType).RoundsPerShot;
        }
    }

    /// <summary>Of each type in its magazines; none where it has fired more, from its reloads.</summary>
    public string Of(FireUnitId unit)
    {
        var types = cast.RoundsOf(unit).ToArray();
        return string.Join(", ", types.Select(type =>
        {
            var left = Math.Max(0, type.Ready - _gone.GetValueOrDefault((unit, type.InterceptorType)));
            return FormattableString.Invariant($"{left} left of {type.Ready}{(types.Length > 1 ? " " + type.Name : "")}");
        }));
    }
}
