using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PartnershipBoards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "partnership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    mission = table.Column<string>(type: "TEXT", nullable: false),
                    territory = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    goal = table.Column<string>(type: "TEXT", nullable: false),
                    goal_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    baseline = table.Column<decimal>(type: "TEXT", nullable: true),
                    baseline_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target = table.Column<decimal>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnership", x => x.id);
                    table.ForeignKey(
                        name: "fk_partnership_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "goal_reading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_reading", x => x.id);
                    table.ForeignKey(
                        name: "fk_goal_reading_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partnership_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region_code = table.Column<string>(type: "TEXT", nullable: true),
                    region_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnership_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_partnership_member_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_partnership_member_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stage_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_stage_evidence_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stage_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_stage_step_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    activities = table.Column<string>(type: "TEXT", nullable: false),
                    likelihood = table.Column<int>(type: "INTEGER", nullable: true),
                    impact = table.Column<int>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_board_item_partnership_member_owner_id",
                        column: x => x.owner_id,
                        principalTable: "partnership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_board_item_partnership_partnership_id",
                        column: x => x.partnership_id,
                        principalTable: "partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_board_item_owner_id",
                table: "board_item",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_board_item_partnership_id_kind",
                table: "board_item",
                columns: new[] { "partnership_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_reading_partnership_id_on",
                table: "goal_reading",
                columns: new[] { "partnership_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partnership_organisation_id",
                table: "partnership",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnership_slug",
                table: "partnership",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partnership_member_organisation_id",
                table: "partnership_member",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnership_member_partnership_id",
                table: "partnership_member",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_evidence_partnership_id",
                table: "stage_evidence",
                column: "partnership_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_step_partnership_id",
                table: "stage_step",
                column: "partnership_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_item");

            migrationBuilder.DropTable(
                name: "goal_reading");

            migrationBuilder.DropTable(
                name: "stage_evidence");

            migrationBuilder.DropTable(
                name: "stage_step");

            migrationBuilder.DropTable(
                name: "partnership_member");

            migrationBuilder.DropTable(
                name: "partnership");
        }
    }
}
