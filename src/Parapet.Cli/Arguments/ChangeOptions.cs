using System.Collections.Immutable;
using System.CommandLine;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Cli.Arguments;

/// <summary>The options --with and --without: one thing put into the study's world or taken out of it, everything else as before.</summary>
internal static class ChangeOptions
{
    public static Option<string[]> With() => Create("--with", isAddition: true, "Put into the study's world");

    public static Option<string[]> Without() => Create("--without", isAddition: false, "Take out of the study's world");

    /// <summary>The changes asked for, in the order in which they are listed, each once.</summary>
    public static ImmutableArray<Change> Of(ParseResult parsed, Option<string[]> with, Option<string[]> without)
    {
        string[] put = parsed.GetValue(with) ?? [], taken = parsed.GetValue(without) ?? [];
        return [.. Changes.All.Where(change => (change.IsAddition ? put : taken).Contains(change.Name))];
    }

    /// <summary>What may be asked for, each with its meaning.</summary>
    public static string List(bool isAddition) =>
        string.Join("; ", Changes.All.Where(change => change.IsAddition == isAddition).Select(change => $"{change.Name} ({change.Meaning})"));

    private static Option<string[]> Create(string name, bool isAddition, string what)
    {
        var option = new Option<string[]>(name) { Description = $"{what}: {List(isAddition)}.", AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Changes.Find(token.Value, isAddition) is null))
            {
                result.AddError($"{name}: {token.Value}; one of {string.Join(", ", Changes.All.Where(change => change.IsAddition == isAddition).Select(change => change.Name))} is allowed");
            }
        });
        return option;
    }
}
