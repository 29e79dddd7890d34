using System.Reflection;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.OwnModels.Assemblies;

/// <summary>Threat rules of an assembly: those of its one public class that is a source of them.</summary>
public sealed class AssemblyThreatRules : IThreatRuleSource
{
    private readonly IThreatRuleSource _own;
    private readonly string _name;

    private AssemblyThreatRules(IThreatRuleSource own, string name) => (_own, _name) = (own, name);

    /// <summary>The source of an assembly.</summary>
    /// <param name="folder">Of the study's file.</param>
    /// <param name="file">The assembly's, from there.</param>
    /// <exception cref="OwnModelException">It is no assembly, it references what knows truth, or it has no such class or several.</exception>
    public static OwnThreatRule Open(string folder, string file)
    {
        var (assembly, files) = ModelAssembly.Load(Path.Combine(folder, file));
        var source = Make(Only(assembly, file), file);
        var type = source.GetType();
        return new(new AssemblyThreatRules(source, $"{file}, {type.FullName}"), file, type.FullName!, FileHash.Of([file], files));
    }

    /// <inheritdoc/>
    public IThreatRuleRun Begin() => new Run(_own.Begin() ?? throw Nothing("run", _name), _name);

    private static Type Only(Assembly assembly, string file)
    {
        Type[] types;
        try
        {
            types = [.. assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IThreatRuleSource).IsAssignableFrom(type))];
        }
        catch (Exception exception) when (exception is TypeLoadException or FileNotFoundException or FileLoadException)
        {
            throw new OwnModelException($"{file} cannot be loaded: {exception.Message.TrimEnd('.')}; an assembly with all that it references beside it");
        }

        return types is [var only] && only.GetConstructor(Type.EmptyTypes) is not null
            ? only
            : throw new OwnModelException($"{file} has {types.Length} public classes that are an {nameof(IThreatRuleSource)}; one, that can be made without anything");
    }

    private static IThreatRuleSource Make(Type type, string file)
    {
        try
        {
            return (IThreatRuleSource)Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException exception)
        {
            throw new OwnModelException($"{file}, {type.FullName} cannot be made: {exception.InnerException!.Message.TrimEnd('.')}; a class that can be made without anything");
        }
    }

    private static OwnModelException Nothing(string what, string name) => new($"{name}: null for a {what}; one for each");

    private sealed class Run(IThreatRuleRun own, string name) : IThreatRuleRun
    {
        public IThreatRule Of(ThreatSetting setting) => new Rule(own.Of(setting) ?? throw Nothing("rule of a post", name), setting.Assets.Length, name);

        public void Dispose() => own.Dispose();
    }

    /// <summary>Lets no answer pass that is out of range.</summary>
    private sealed class Rule(IThreatRule own, int assets, string name) : IThreatRule
    {
        public Threat OfFalling(TrackReport track, PredictedImpact? impact) => Checked(own.OfFalling(track, impact), track);

        public Threat OfAirBreathing(TrackReport track) => Checked(own.OfAirBreathing(track), track);

        private Threat Checked(in Threat threat, TrackReport track) =>
            ThreatLimits.Fault(threat, assets) is { } fault ? throw new OwnModelException($"{name}, of track {track.Number}: {fault}") : threat;
    }
}
