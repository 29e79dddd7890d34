using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Planning;

/// <summary>Spreads a study over its bases: every compared option stands again on each, with its force sized for it.</summary>
public static class BasisPlan
{
    /// <summary>The study with every compared option that has a force once more on each of its other bases, after its own.</summary>
    public static StudyDefinition Spread(StudyDefinition study)
    {
        var spread = study;
        foreach (var basis in study.OtherBases.Select(other => other.Basis))
        {
            var again = study.Options.Where(option => option.WeaponControl is null && !study.ForceOf(option).Systems.IsEmpty).ToArray();
            spread = spread with
            {
                Forces = [.. spread.Forces, .. again.Select(study.ForceOf).Distinct().Select(force => force with { Name = On(force.Name, basis), Systems = force.SystemsOn(basis), On = [] })],
                Options = [.. spread.Options, .. again.Select(option => option with { Name = On(option.Name, basis), Force = On(option.Force, basis), Basis = basis })],
            };
        }

        return spread;
    }

    /// <summary>The name of an option or a force on another basis.</summary>
    public static string On(string name, string basis) => $"{name}, {basis}";

    /// <summary>The name again from that on another basis.</summary>
    /// <param name="basis">Empty where the name carries none.</param>
    public static string WithoutBasis(string name, string basis) => basis.Length == 0 ? name : name[..^(basis.Length + 2)];
}
