using Parapet.BattleManagement.FireRules;

namespace Parapet.OwnModels.Assemblies;

/// <summary>Fire rules of an assembly: those of its one public class that is a source of them.</summary>
public sealed class AssemblyFireRules : IFireRuleSource
{
    private readonly IFireRuleSource _own;
    private readonly string _name;

    private AssemblyFireRules(IFireRuleSource own, string name) => (_own, _name) = (own, name);

    /// <summary>The source of an assembly.</summary>
    /// <param name="folder">Of the study's file.</param>
    /// <param name="file">The assembly's, from there.</param>
    /// <exception cref="OwnModelException">It is no assembly, it references what knows truth, or it has no such class or several.</exception>
    public static OpenedModel<IFireRuleSource> Open(string folder, string file) =>
        AssemblySource.Open<IFireRuleSource>(folder, file, ModelSeat.FireRule, ModelAssembly.Commanders, (own, name) => new AssemblyFireRules(own, name));

    /// <inheritdoc/>
    public IFireRuleRun Begin() => new Run(_own.Begin() ?? throw AssemblySource.Nothing("run", _name), _name);

    private sealed class Run(IFireRuleRun own, string name) : IFireRuleRun
    {
        public IFireRule Of(FireSetting setting) => new Rule(own.Of(setting) ?? throw AssemblySource.Nothing("rule of a post", name), name);

        public void Dispose() => own.Dispose();
    }

    /// <summary>Lets no choice pass that was not offered.</summary>
    private sealed class Rule(IFireRule own, string name) : IFireRule
    {
        public FireChoice Choose(in FireQuestion question, ReadOnlySpan<FireOffer> offers)
        {
            var choice = own.Choose(question, offers);
            return FireLimits.Fault(choice, offers) is { } fault ? throw new OwnModelException($"{name}, of track {question.Track.Number}: {fault}") : choice;
        }
    }
}
