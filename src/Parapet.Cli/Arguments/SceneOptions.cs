using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Scenes;
using Parapet.Questions.Scenes;

namespace Parapet.Cli.Arguments;

/// <summary>Which raid is shown and what of it: the same for whatever writes or sends one.</summary>
/// <param name="offersTruth">Whether truth may be left out: not where tracks alone are asked for.</param>
internal sealed class SceneOptions(bool offersTruth = true)
{
    private readonly Argument<string> _from = new("run") { Description = "The folder that parapet run wrote, a .journal, or a study by folder, file or name." };
    private readonly Option<string?> _option = new("--option") { Description = "The option, by its name; the first of the study's headline comparison without it." };
    private readonly Option<int?> _replication = new("--replication") { Description = "The raid, from 0." };
    private readonly Option<string[]> _posts = new("--posts") { Description = $"The posts whose tracks are shown, by name, or {SceneSelection.All}; the first centre without it, else the first post.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _noTruth = new("--no-truth") { Description = "Leave out what truly flies, rounds among it, and what became of it: only what posts believe is shown, what they launch and what they judge." };
    private readonly Option<string?> _every = new("--every") { Description = "Seconds from one state of an object to the next, from 0.1 to 600; 5 without it. Of rounds ten times as many, as far as there are. A journal holds what it holds." };

    private readonly Option<string?> _terrain = TerrainOption.Create();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_from);
        foreach (var option in (Option[])[_option, _replication, _posts, .. offersTruth ? (Option[])[_noTruth] : [], _every, _terrain])
        {
            command.Options.Add(option);
        }
    }

    public SceneQuestion Of(ParseResult parsed, Problems problems)
    {
        var posts = parsed.GetValue(_posts);
        return new(parsed.GetValue(_from)!)
        {
            Option = parsed.GetValue(_option),
            Replication = parsed.GetValue(_replication),
            Posts = posts is { Length: > 0 } ? [.. posts] : null,
            Truth = offersTruth && !parsed.GetValue(_noTruth),
            Terrain = parsed.GetValue(_terrain),
            Every = Duration.FromSeconds(NumberArgument.Read(_every.Name, parsed.GetValue(_every), 5, 0.1, 600, "s", problems)),
        };
    }
}
