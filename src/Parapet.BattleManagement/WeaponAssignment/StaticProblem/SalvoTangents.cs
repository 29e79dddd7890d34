namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// What a salvo of k rounds costs at least. The exponential lies above its tangents: <c>v exp(-A) &gt;= t (1 + ln(v / t)) - t A</c>
/// for every worth t of log survival, so that no k rounds cost less than the tangent's height and the k least reduced
/// prices. That is concave in t, a smooth part and a piecewise linear one, and its greatest value is sought between two
/// mixes of rounds, where their lines cross or at the top of either.
/// </summary>
internal sealed class SalvoTangents(SalvoOffers offers)
{
    private const int MostTangents = 20;
    private const double Level = 1e-9;

    private readonly List<int> _salvo = [];

    /// <summary>Height of the tangent at which the value left is the worth.</summary>
    public static double Height(double value, double worth) => worth * (1 + Math.Log(value / worth));

    /// <summary>The salvo behind the last <see cref="SalvoTangent.SalvoCost"/>.</summary>
    public void CopySalvo(Span<int> weapons) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_salvo).CopyTo(weapons);

    /// <param name="value">Of the target before the salvo.</param>
    /// <param name="rounds">Of the salvo.</param>
    /// <param name="worth">Where to begin.</param>
    /// <param name="enough">A bound as high as this is not raised further.</param>
    /// <param name="amongOffers">Whether weapons that are not among the offers are left out: what comes out is no bound then.</param>
    public SalvoTangent Steepest(double value, int rounds, double worth, double enough, bool amongOffers)
    {
        var best = new SalvoTangent(worth, double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity);
        var salvoCost = double.PositiveInfinity;
        Mix? low = null, high = null;
        for (var i = 0; i < MostTangents; i++)
        {
            offers.SortAt(worth);
            if (!TryMix(value, rounds, worth, amongOffers, out var mix))
            {
                return new(worth, double.PositiveInfinity, double.PositiveInfinity, salvoCost);
            }

            if (mix.Cost < salvoCost)
            {
                salvoCost = mix.Cost;
                KeepSalvo(rounds);
            }

            var bound = Height(value, worth) + mix.Price - worth * mix.Log;
            if (bound > best.Bound)
            {
                best = new(worth, bound, bound + Math.Max(0, offers.Outside(worth) - mix.LastReduced), salvoCost);
            }

            var slope = Math.Log(value / worth) - mix.Log;
            var isKink = (low is { } before && before.Log == mix.Log && before.Price == mix.Price) || (high is { } after && after.Log == mix.Log && after.Price == mix.Price);
            if (bound >= enough || isKink || Math.Abs(slope) <= Level)
            {
                break;
            }

            if (slope > 0)
            {
                low = mix;
            }
            else
            {
                high = mix;
            }

            worth = Next(value, mix, low, high);
        }

        return best with { SalvoCost = salvoCost };
    }

    /// <summary>The top between two mixes: of the one, of the other, or where their lines cross.</summary>
    private static double Next(double value, in Mix last, in Mix? low, in Mix? high)
    {
        var top = Math.Max(double.Epsilon, value * Math.Exp(-last.Log));
        if (low is not { } lower || high is not { } higher || higher.Log <= lower.Log)
        {
            return top;
        }

        var cross = (higher.Price - lower.Price) / (higher.Log - lower.Log);
        return Math.Max(double.Epsilon, Math.Max(Math.Min(cross, value * Math.Exp(-lower.Log)), value * Math.Exp(-higher.Log)));
    }

    /// <summary>The rounds of least reduced price in the order of the offers, filled up with the best that others could be; false where there are too few.</summary>
    private bool TryMix(double value, int rounds, double worth, bool amongOffers, out Mix mix)
    {
        var (price, log, left, last) = (0.0, 0.0, value, 0.0);
        var outside = amongOffers ? double.PositiveInfinity : offers.Outside(worth);
        var wanting = rounds;
        for (var place = 0; place < offers.Count && wanting > 0 && offers.Reduced(place) <= outside; place++)
        {
            ref readonly var offer = ref offers[place];
            var taken = Math.Min(wanting, offer.Limit);
            price += taken * offer.Price;
            log += taken * offer.Log;
            left *= taken == 1 ? offer.Survival : Math.Pow(offer.Survival, taken);
            last = offers.Reduced(place);
            wanting -= taken;
        }

        mix = new(price, log, wanting == 0 ? left + price : double.PositiveInfinity, last);
        if (wanting == 0)
        {
            return true;
        }

        mix = new(price + wanting * offers.OutsidePrice(worth), log + wanting * offers.OutsideLog(worth), double.PositiveInfinity, outside);
        return offers.IsTruncated && !amongOffers;
    }

    private void KeepSalvo(int rounds)
    {
        _salvo.Clear();
        for (var place = 0; _salvo.Count < rounds; place++)
        {
            for (var taken = Math.Min(rounds - _salvo.Count, offers[place].Limit); taken > 0; taken--)
            {
                _salvo.Add(offers[place].Weapon);
            }
        }
    }

    /// <summary>Rounds of least reduced price at some worth: what they cost, what they take of the exponent, and as a salvo; infinite where it is none.</summary>
    private readonly record struct Mix(double Price, double Log, double Cost, double LastReduced);
}
