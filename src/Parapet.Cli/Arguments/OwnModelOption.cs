using System.CommandLine;
using Parapet.Studies.Checks;

namespace Parapet.Cli.Arguments;

/// <summary>The option by which a user lets a study run what it names.</summary>
internal static class OwnModelOption
{
    public static Option<bool> Create() =>
        new(OwnModelsOfStudy.Permission) { Description = "Let the study run the programs and assemblies that it names as models of its own: with all that you may do on this machine, so only for a study that you trust." };
}
