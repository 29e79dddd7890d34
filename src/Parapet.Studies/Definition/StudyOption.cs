using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;

namespace Parapet.Studies.Definition;

/// <summary>One cell of the table of force and connection.</summary>
public sealed record StudyOption
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("the name of its force")]
    public required string Force { get; init; }

    [Description("the name of its connection")]
    public required string Connection { get; init; }

    [Description("who may be fired at, where it differs from the doctrine's own rule; such an option is a point of the frontier of leakers and friendly losses")]
    public WeaponControlStatus? WeaponControl { get; init; }

    [Description("a word set beside the name, as hypothetical")]
    public string Note { get; init; } = "";
}
