using System.CommandLine;

namespace Parapet.Cli.Arguments;

/// <summary>The option --shards: where the shards of a study lie.</summary>
internal static class ShardFolderOption
{
    public static Option<string> Create() => new("--shards") { Description = "The folder of the study's shards, which every machine sees.", Required = true };
}
