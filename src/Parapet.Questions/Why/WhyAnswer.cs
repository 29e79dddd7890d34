using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Questions.Json;
using Parapet.Record;

namespace Parapet.Questions.Why;

/// <summary>The causal chains of targets or of a fire unit, in sentences.</summary>
public sealed record WhyAnswer
{
    [Description("The option, by its name.")]
    public required string Option { get; init; }

    [Description("The raid, from 0.")]
    public required int Replication { get; init; }

    [Description("One for each target or unit asked for; without any, for each target that got through.")]
    public required ImmutableArray<ToldAccount> Accounts { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <param name="option">The name of the option that the story is of.</param>
    internal static WhyAnswer? Of(RunStory story, string option, WhyQuestion question, Problems problems)
    {
        var accounts = AccountsOf(story, question, problems);
        return problems.None ? new() { Option = option, Replication = question.Replication, Accounts = [.. accounts.Select(ToldAccount.Of)] } : null;
    }

    private static List<Account> AccountsOf(RunStory story, WhyQuestion question, Problems problems)
    {
        List<Account> accounts = [];
        if (question.Target is { } name)
        {
            if (int.TryParse(name.TrimStart('T', 't'), NumberStyles.None, CultureInfo.InvariantCulture, out var target) && target < story.Outcomes.Length)
            {
                accounts.Add(WhyLedger.OfTarget(story, new TruthNumber(target)));
            }
            else
            {
                problems.Add(new("--target", 0, "", $"\"{name}\"", $"from T0 to T{story.Outcomes.Length - 1}"));
            }
        }

        if (question.Unit is { } unit)
        {
            if (unit >= 0 && unit < story.Cast.Units.Count)
            {
                accounts.Add(WhyLedger.OfUnit(story, new FireUnitId(unit)));
            }
            else
            {
                problems.Add(new("--unit", 0, "", $"{unit}", story.Cast.Units.Count == 0 ? "nothing: the option has no fire unit" : $"from 0 to {story.Cast.Units.Count - 1}"));
            }
        }

        return question.Target is null && question.Unit is null
            ? [.. WhyLedger.Leakers(story).Select(leaker => WhyLedger.OfTarget(story, leaker))]
            : accounts;
    }
}
