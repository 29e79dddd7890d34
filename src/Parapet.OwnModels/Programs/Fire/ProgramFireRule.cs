using System.Text.Json;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.FireRules;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.OwnModels.Programs.Fire;

/// <summary>The fire rule of one post, asked of a program.</summary>
internal sealed class ProgramFireRule : IFireRule
{
    private readonly ModelProgram _program;
    private readonly int _post;

    /// <exception cref="OwnModelException">The program does not take the post.</exception>
    public ProgramFireRule(ModelProgram program, int post, FireSetting setting)
    {
        (_program, _post) = (program, post);
        program.AskNext<ReadyAnswer>(line => new FirePostAsked
        {
            Line = line,
            Post = post,
            Assets = [.. setting.Assets.Select(ToldAsset.Of)],
            Units = [.. setting.Units.Select(Told)],
            Patterns = Enum.GetValues<TargetCategory>().ToDictionary(Word, category => (IReadOnlyList<int>)setting.PatternAgainst(category).Salvos),
            LooksByWindow = setting.Doctrine.Looks == LookRule.ByWindow,
        });
    }

    /// <inheritdoc/>
    public FireChoice Choose(in FireQuestion question, ReadOnlySpan<FireOffer> offers)
    {
        var told = new ToldOffer[offers.Length];
        for (var i = 0; i < offers.Length; i++)
        {
            told[i] = Told(offers[i]);
        }

        var asked = question;
        var answer = _program.AskNext<FireAnswer>(line => Asked(line, asked, told));
        var choice = new FireChoice(answer.Offer, answer.Rounds);
        return FireLimits.Fault(choice, offers) is { } fault ? throw _program.Fault(fault) : choice;
    }

    private ShotAsked Asked(long line, in FireQuestion question, ToldOffer[] offers) => new()
    {
        Line = line,
        Post = _post,
        NowNanoseconds = question.Now.Nanoseconds,
        Track = ToldTrack.Of(question.Track),
        Identity = question.Identity,
        Category = question.Category,
        Asset = question.Threat.Asset,
        Worth = question.Threat.Worth,
        ImpactNanoseconds = question.Threat.ImpactAt == Instant.Never ? null : question.Threat.ImpactAt.Nanoseconds,
        Salvos = question.Salvos,
        RoundsFired = question.RoundsFired,
        Offers = offers,
    };

    private static string Word(TargetCategory category) => JsonNamingPolicy.CamelCase.ConvertName(category.ToString());

    private static ToldUnit Told(FireUnitSite unit)
    {
        var place = Wgs84.ToEcef(unit.Place);
        return new() { Name = unit.Description.Name, PositionMetres = [place.X, place.Y, place.Z], Rounds = [.. unit.Rounds.Select(round => round.Interceptor)] };
    }

    private static ToldOffer Told(in FireOffer offer) => new()
    {
        Unit = offer.Unit,
        RoundType = offer.RoundType,
        MostRounds = offer.MostRounds,
        LaunchNanoseconds = offer.LaunchAt.Nanoseconds,
        LaunchByNanoseconds = offer.LaunchBy.Nanoseconds,
        InterceptNanoseconds = offer.InterceptAt.Nanoseconds,
        ExpectedKill = offer.ExpectedKill.Value,
        TimeLeft = offer.TimeLeft,
        Plenty = offer.Plenty,
        Price = offer.Price,
        LooksAgain = offer.LooksAgain,
    };
}
